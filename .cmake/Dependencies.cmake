# Every library the project uses, each behind one target dep::<name>. Link these and nothing
# else: the definitions that keep a host's libraries apart from ours come along with them.

# dep::<name> as a wrapper of a target that find_package brought.
function(lofte_dependency name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;DEFINITIONS")
  add_library(dep_${name} INTERFACE)
  add_library(dep::${name} ALIAS dep_${name})
  target_link_libraries(dep_${name} INTERFACE ${arg_LIBRARIES})
  target_compile_definitions(dep_${name} INTERFACE ${arg_DEFINITIONS})
endfunction()

# A header or library that ships neither a CMake package nor a find module.
function(lofte_require_header header package)
  find_path(LOFTE_INCLUDE_${package} "${header}")
  if(NOT LOFTE_INCLUDE_${package})
    message(FATAL_ERROR "${header} is missing; ./dev build installs it (package ${package})")
  endif()
  mark_as_advanced(LOFTE_INCLUDE_${package})
endfunction()

# Inside liblofte -------------------------------------------------------------------------

# Modules are loaded without any compiled Boost library; std::filesystem stands in.
find_package(Boost 1.74 REQUIRED)
lofte_dependency(boost LIBRARIES Boost::headers ${CMAKE_DL_LIBS}
                 DEFINITIONS BOOST_DLL_USE_STD_FS BOOST_ALL_NO_LIB)

lofte_require_header(protozero/pbf_reader.hpp libprotozero-dev)
lofte_dependency(protozero)

# From headers on purpose: a shared fmt or spdlog of another version in the host would clash.
lofte_require_header(spdlog/spdlog.h libspdlog-dev)
lofte_require_header(fmt/format.h libfmt-dev)
add_library(lofte_fmt STATIC "${CMAKE_CURRENT_LIST_DIR}/fmt.cc")
lofte_dependency(fmt LIBRARIES lofte_fmt)
lofte_dependency(spdlog LIBRARIES dep::fmt Threads::Threads
                 DEFINITIONS SPDLOG_HEADER_ONLY SPDLOG_FMT_EXTERNAL)

find_package(nlohmann_json 3.11 REQUIRED)
lofte_dependency(json LIBRARIES nlohmann_json::nlohmann_json)

# Only ICU's C API: its C++ classes change with every release and need a shared libstdc++.
find_package(ICU 72 REQUIRED COMPONENTS i18n uc)
lofte_dependency(icu LIBRARIES ICU::i18n ICU::uc DEFINITIONS U_SHOW_CPLUSPLUS_API=0)

find_package(SQLite3 3.40 REQUIRED)
lofte_dependency(sqlite LIBRARIES SQLite::SQLite3)

lofte_require_header(sodium.h libsodium-dev)
find_library(LOFTE_LIBRARY_sodium sodium REQUIRED)
mark_as_advanced(LOFTE_LIBRARY_sodium)
lofte_dependency(sodium LIBRARIES ${LOFTE_LIBRARY_sodium})

# Readers and programs --------------------------------------------------------------------

find_package(CLI11 2.1 REQUIRED)
lofte_dependency(cli11 LIBRARIES CLI11::CLI11)

# The archive, not the shared object: a plugin carries all of its C++.
lofte_require_header(pugixml.hpp libpugixml-dev)
find_library(LOFTE_LIBRARY_pugixml libpugixml.a REQUIRED)
mark_as_advanced(LOFTE_LIBRARY_pugixml)
lofte_dependency(pugixml LIBRARIES ${LOFTE_LIBRARY_pugixml})

find_package(LibXml2 2.9 REQUIRED)
lofte_dependency(libxml2 LIBRARIES LibXml2::LibXml2)

find_package(ZLIB REQUIRED)
lofte_dependency(zlib LIBRARIES ZLIB::ZLIB)

# The example host's page: a server that Debian compiled with these three, and templates.
lofte_require_header(httplib.h libcpp-httplib-dev)
find_library(LOFTE_LIBRARY_httplib cpp-httplib REQUIRED)
mark_as_advanced(LOFTE_LIBRARY_httplib)
lofte_dependency(httplib LIBRARIES ${LOFTE_LIBRARY_httplib} Threads::Threads
                 DEFINITIONS CPPHTTPLIB_OPENSSL_SUPPORT CPPHTTPLIB_ZLIB_SUPPORT
                             CPPHTTPLIB_BROTLI_SUPPORT)

lofte_require_header(kainjow/mustache.hpp libkainjow-mustache-dev)
lofte_dependency(mustache)

# Generator and tests; never inside liblofte ------------------------------------------------

if(LOFTE_TESTS)
  find_package(Protobuf 3.21 REQUIRED)
  lofte_dependency(protobuf LIBRARIES protobuf::libprotobuf)
  lofte_dependency(protoc LIBRARIES protobuf::libprotoc protobuf::libprotobuf)
  find_package(GTest 1.12 REQUIRED)
  lofte_dependency(gtest LIBRARIES GTest::gmock GTest::gtest)
  lofte_dependency(gtest_main LIBRARIES GTest::gmock_main GTest::gmock GTest::gtest)
  find_package(rapidcheck REQUIRED)
  lofte_dependency(rapidcheck LIBRARIES rapidcheck)
endif()

if(LOFTE_BENCHMARKS)
  find_package(benchmark 1.7 REQUIRED)
  lofte_dependency(benchmark LIBRARIES benchmark::benchmark)
endif()
