# The kinds of thing this project builds, one function each.
#
#   lofte_optional_subdirectory(<folder>)
#   lofte_layer(<folder> SOURCES ... [DEPENDS <folder>|<library> ...] [OBJECT])
#   lofte_plugin(<name> SOURCES ... [LIBRARIES ...])
#   lofte_program(<target> SOURCES ... [LIBRARIES ...] [NAME <file>] [INSTALL [COMPONENT <part>]])
#   lofte_test(<target> SOURCES ... [LIBRARIES ...] [WHOLE] [JOINED] [PROPERTIES ...])
#   lofte_check(<target> SOURCES ... [LIBRARIES ...] [ARGUMENTS ...] [PROPERTIES ...])
#   lofte_benchmark(<target> SOURCES ... [LIBRARIES ...])
#   lofte_seal(<target> <version script>)

include(GoogleTest)

set(LOFTE_PLUGIN_INSTALL_DIR "${CMAKE_INSTALL_LIBDIR}/lofte/plugins")
# Where Debian's Python looks, whatever the library folder is called.
set(LOFTE_PYTHON_INSTALL_DIR "lib/python3/dist-packages")
set(LOFTE_PLUGIN_MAP "${PROJECT_SOURCE_DIR}/.cmake/plugin.map")

# The C ABI's headers, all that plugins and hosts see of the project.
add_library(lofte_headers INTERFACE)
target_include_directories(lofte_headers INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/sdk/include>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

# Adds a folder when it has a CMakeLists.txt. The glob makes the next build notice one that
# appears later, so nobody has to configure again by hand.
function(lofte_optional_subdirectory folder)
  file(GLOB found CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
  if(found AND CMAKE_CURRENT_SOURCE_DIR STREQUAL PROJECT_SOURCE_DIR)
    # Out of the way of bin, lib and plugins, which hold finished things only.
    add_subdirectory(${folder} obj/${folder})
  elseif(found)
    add_subdirectory(${folder})
  endif()
endfunction()

# Makes a shared object that collides with nothing in the host: its C++ runtime inside, only
# the version script's symbols outside, every reference resolved when it is linked.
function(lofte_seal target map)
  target_link_options(${target} PRIVATE
    LINKER:--version-script=${map} LINKER:-z,defs LINKER:-z,now LINKER:-z,relro
    LINKER:--as-needed LINKER:--exclude-libs,ALL)
  # The sanitizers must see one libstdc++ in the process, or they miss its exceptions.
  if(NOT LOFTE_SANITIZE)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${map})
endfunction()

# Precompiled headers, one set for each way of compiling: what nearly every file of that kind
# includes, read once. They spare time, never an #include: lint compiles without them.
set(LOFTE_STANDARD_HEADERS
  <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <mutex>
  <optional> <set> <span> <stdexcept> <string> <string_view> <unordered_map> <utility> <variant>
  <vector>)
set(LOFTE_HEADERS_OF_layer ${LOFTE_STANDARD_HEADERS} <fmt/format.h> <nlohmann/json.hpp>)
set(LOFTE_HEADERS_OF_plugin ${LOFTE_STANDARD_HEADERS})
set(LOFTE_HEADERS_OF_test ${LOFTE_STANDARD_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)

function(lofte_precompile target kind)
  set(holder lofte_${kind}_headers)
  if(NOT TARGET ${holder})
    set(source "${PROJECT_BINARY_DIR}/obj/${holder}.cc")
    # Of the kind of its users, as gcc takes no header compiled with -fPIC into a -fPIE file.
    if(kind STREQUAL test)
      file(CONFIGURE OUTPUT "${source}" CONTENT "int main() { return 0; }\n")
      add_executable(${holder} "${source}")
      target_link_libraries(${holder} PRIVATE dep::gtest)
    else()
      file(CONFIGURE OUTPUT "${source}" CONTENT "\n")
      add_library(${holder} OBJECT "${source}")
    endif()
    target_precompile_headers(${holder} PRIVATE ${LOFTE_HEADERS_OF_${kind}})
    lofte_precompile_options(${holder})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${holder})
  lofte_precompile_options(${target})
endfunction()

# gcc warns when a file's flags do not fit, and merely includes the headers then; ccache can cache
# users of a precompiled header only after -fpch-preprocess.
function(lofte_precompile_options target)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-error=invalid-pch>
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endfunction()

# Compiles a target's files a few at a time as one: what they share is read and instantiated once.
# A name in an unnamed namespace is then the whole target's, not its file's.
function(lofte_join target count)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${count})
  # A file that is included is no header: its unnamed namespace is seen nowhere else.
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>)
endfunction()

# One folder of the runtime, as the library lofte_<folder>. DEPENDS takes the folders below it
# by their names and libraries by theirs (dep::sqlite). Includes start at sdk/runtime:
# #include "base/money.h".
function(lofte_layer folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "OBJECT" "" "SOURCES;DEPENDS")
  # --exclude-libs hides what comes from archives; the layer with the exports must not be one.
  if(arg_OBJECT)
    add_library(lofte_${folder} OBJECT ${arg_SOURCES})
  else()
    add_library(lofte_${folder} STATIC ${arg_SOURCES})
  endif()
  lofte_precompile(lofte_${folder} layer)
  lofte_join(lofte_${folder} 6)
  target_include_directories(lofte_${folder} PUBLIC "${PROJECT_SOURCE_DIR}/sdk/runtime")
  target_link_libraries(lofte_${folder} PUBLIC lofte_headers)
  foreach(dependency IN LISTS arg_DEPENDS)
    if(dependency MATCHES "^[a-z]+$")
      set(dependency lofte_${dependency})
    endif()
    target_link_libraries(lofte_${folder} PUBLIC ${dependency})
  endforeach()
endfunction()

# A bundled plugin: <build>/plugins/<name>/ gets <name>.so, manifest.json and texts/, as it
# will be installed. Its code is also the object library plugin-<name>-code, so that a unit
# test can call it without loading anything.
function(lofte_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  set(target plugin-${name})
  set(output "${PROJECT_BINARY_DIR}/plugins/${name}")

  add_library(${target}-code OBJECT ${arg_SOURCES})
  lofte_precompile(${target}-code plugin)
  lofte_join(${target}-code 6)
  target_include_directories(${target}-code PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target}-code PUBLIC lofte_headers ${arg_LIBRARIES})

  add_library(${target} MODULE)
  target_link_libraries(${target} PRIVATE ${target}-code)
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LINKER_LANGUAGE CXX LIBRARY_OUTPUT_DIRECTORY ${output})
  lofte_seal(${target} ${LOFTE_PLUGIN_MAP})

  file(GLOB_RECURSE data CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}
       manifest.json texts/*)
  set(copies)
  foreach(file IN LISTS data)
    add_custom_command(OUTPUT ${output}/${file}
      COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${output}/${file}
      DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file} VERBATIM)
    list(APPEND copies ${output}/${file})
  endforeach()
  add_custom_target(${target}-data ALL DEPENDS ${copies})
  add_dependencies(${target} ${target}-data)

  install(TARGETS ${target}
          LIBRARY DESTINATION ${LOFTE_PLUGIN_INSTALL_DIR}/${name} COMPONENT plugins)
  foreach(file IN LISTS data)
    get_filename_component(folder ${file} DIRECTORY)
    install(FILES ${file} DESTINATION ${LOFTE_PLUGIN_INSTALL_DIR}/${name}/${folder}
            COMPONENT plugins)
  endforeach()
  set_property(GLOBAL APPEND PROPERTY LOFTE_PLUGINS ${target})
endfunction()

function(lofte_program target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "INSTALL" "NAME;COMPONENT" "SOURCES;LIBRARIES")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES})
  if(arg_NAME)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${arg_NAME})
  endif()
  if(arg_INSTALL)
    # It finds liblofte beside it wherever the installed tree was put.
    set_target_properties(${target} PROPERTIES
      INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
    if(NOT arg_COMPONENT)
      set(arg_COMPONENT tools)
    endif()
    install(TARGETS ${target} RUNTIME COMPONENT ${arg_COMPONENT})
  endif()
endfunction()

# What tests may want to know: where the sources and the built things are, and which test
# folder they stand in (the ctest label).
function(lofte_test_program target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES})
  target_compile_definitions(${target} PRIVATE
    LOFTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LOFTE_BUILD_DIR="${PROJECT_BINARY_DIR}")
endfunction()

# A GoogleTest binary. Each TEST is one test of ctest; with WHOLE the binary is one, for suites
# that share a costly set-up. PROPERTIES go to set_tests_properties (TIMEOUT 60).
function(lofte_test target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "WHOLE;JOINED" "" "SOURCES;LIBRARIES;PROPERTIES")
  lofte_test_program(${target} SOURCES ${arg_SOURCES}
                     LIBRARIES dep::gtest_main ${arg_LIBRARIES})
  lofte_precompile(${target} test)
  if(arg_JOINED)
    lofte_join(${target} 5)
  endif()
  get_filename_component(label ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  set(properties LABELS ${label} TIMEOUT 300 ${arg_PROPERTIES})
  if(arg_WHOLE)
    add_test(NAME ${target} COMMAND ${target})
    set_tests_properties(${target} PROPERTIES ${properties})
  else()
    gtest_discover_tests(${target} DISCOVERY_TIMEOUT 120 PROPERTIES ${properties})
  endif()
endfunction()

# A test that is a program of its own, in C or C++: it passes by returning 0.
function(lofte_check target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES;ARGUMENTS;PROPERTIES")
  lofte_test_program(${target} SOURCES ${arg_SOURCES} LIBRARIES ${arg_LIBRARIES})
  get_filename_component(label ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  add_test(NAME ${target} COMMAND ${target} ${arg_ARGUMENTS})
  set_tests_properties(${target} PROPERTIES LABELS ${label} TIMEOUT 300 ${arg_PROPERTIES})
endfunction()

# A Google Benchmark program, <build>/bin/benchmark/<target>. The target "benchmarks" builds them
# all; a plain build leaves them out.
function(lofte_benchmark target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  lofte_test_program(${target} SOURCES ${arg_SOURCES}
                     LIBRARIES dep::benchmark ${arg_LIBRARIES})
  set_target_properties(${target} PROPERTIES
    EXCLUDE_FROM_ALL ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin/benchmark")
  if(NOT TARGET benchmarks)
    add_custom_target(benchmarks)
  endif()
  add_dependencies(benchmarks ${target})
endfunction()
