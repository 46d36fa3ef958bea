# Writes <FOLDER>/allowed.json: which of the plugins below it may be loaded, pinned by SHA-256.
#   cmake -DFOLDER=<dir> -P AllowList.cmake
file(GLOB manifests "${FOLDER}/*/manifest.json")
list(SORT manifests)
set(plugins "[]")
set(count 0)
foreach(manifest IN LISTS manifests)
  file(READ "${manifest}" said)
  string(JSON id GET "${said}" id)
  string(JSON version GET "${said}" version)
  string(JSON library GET "${said}" library)
  get_filename_component(dir "${manifest}" DIRECTORY)
  if(NOT EXISTS "${dir}/${library}")
    # Left over from a build that had it; a plugin without its library cannot be loaded anyway.
    continue()
  endif()
  file(SHA256 "${manifest}" manifest_sha256)
  file(SHA256 "${dir}/${library}" library_sha256)
  string(JSON plugins SET "${plugins}" ${count}
    "{\"id\": \"${id}\", \"version\": \"${version}\",
      \"manifest_sha256\": \"${manifest_sha256}\", \"library_sha256\": \"${library_sha256}\"}")
  math(EXPR count "${count} + 1")
endforeach()
string(JSON list SET "{}" plugins "${plugins}")
file(WRITE "${FOLDER}/allowed.json" "${list}\n")
# A list that others may write is refused, whatever the umask here.
file(CHMOD "${FOLDER}/allowed.json" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
