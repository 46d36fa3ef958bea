# Installs the build, moves the installed tree, and lets a stranger's project use it.
#   -DBUILD=... -DSOURCES=<the README's host and plugin> -DFOLDER=<scratch>
#   -DLIBDIR=<of the install> -DGENERATOR=... -DC=... -DCXX=...
function(run what)
  execute_process(${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${what} failed:\n${said}")
  endif()
  set(said "${said}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
run("installing" COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${FOLDER}/first")
file(RENAME "${FOLDER}/first" "${FOLDER}/installed")
set(prefix "${FOLDER}/installed")

run("lofte doctor" COMMAND "${prefix}/bin/lofte" doctor)
foreach(expected "Nothing is wrong" "${prefix}/${LIBDIR}/lofte/plugins" "late-payer" "promise-log")
  string(FIND "${said}" "${expected}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "lofte doctor does not say '${expected}':\n${said}")
  endif()
endforeach()

set(ENV{PKG_CONFIG_PATH} "${prefix}/${LIBDIR}/pkgconfig")
run("configuring the consumer" COMMAND ${CMAKE_COMMAND} -G ${GENERATOR}
    -S "${CMAKE_CURRENT_LIST_DIR}/consumer" -B "${FOLDER}/consumer" -DSOURCES=${SOURCES}
    -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_C_COMPILER=${C} -DCMAKE_CXX_COMPILER=${CXX})
run("building the consumer" COMMAND ${CMAKE_COMMAND} --build "${FOLDER}/consumer")
foreach(host host host_by_pkg_config)
  file(MAKE_DIRECTORY "${FOLDER}/${host}")
  run("${host}" COMMAND "${FOLDER}/consumer/${host}" WORKING_DIRECTORY "${FOLDER}/${host}")
  # The advice of the installed plugins: README's invoice is late.
  if(NOT said MATCHES "late-payer")
    message(FATAL_ERROR "${host} shows no advice of late-payer:\n${said}")
  endif()
endforeach()
