# cmake -DROOT=... -DCLANG_FORMAT=... -P check_format.cmake
#
# Fails when a source is not formatted as .clang-format says, and names it.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE sources ${ROOT}/src/*.h ${ROOT}/src/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(FILTER sources EXCLUDE REGEX "/breaches/")
if(NOT sources)
    message(FATAL_ERROR "No sources below ${ROOT}")
endif()
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources}
    WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE result ERROR_VARIABLE complaints OUTPUT_QUIET)
if(result)
    string(REGEX MATCHALL "[^\n]*: error:" lines "${complaints}")
    list(REMOVE_DUPLICATES lines)
    list(JOIN lines "\n" lines)
    message(FATAL_ERROR "clang-format -i formats these:\n${lines}")
endif()
