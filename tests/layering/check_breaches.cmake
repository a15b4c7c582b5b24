# cmake -DROOT=... -DQT_INCLUDES=... -DCHECK=check_includes.cmake -P check_breaches.cmake
#
# Each include below ROOT/src that a comment `// breach` follows must be found, and no other.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${ROOT} -DQT_INCLUDES=${QT_INCLUDES} -P ${CHECK}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result EQUAL 0)
    message(FATAL_ERROR "No breach was found")
endif()
string(REGEX MATCHALL "src/[^\n]*:[0-9]+:" found "${output}")
list(SORT found)

set(expected "")
file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/src/*.h ${ROOT}/src/*.cpp)
foreach(source IN LISTS sources)
    file(STRINGS ${ROOT}/${source} lines)
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(line MATCHES "// breach")
            list(APPEND expected "${source}:${number}:")
        endif()
    endforeach()
endforeach()
list(SORT expected)
if(NOT found STREQUAL expected)
    list(JOIN found "\n  " found)
    list(JOIN expected "\n  " expected)
    message(FATAL_ERROR "Expected:\n  ${expected}\nFound:\n  ${found}\nThe check said:\n${output}")
endif()
