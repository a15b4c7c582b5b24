# cmake -DPROGRAM=... -DOBJDUMP=... -P check_links.cmake
#
# Fails when the program needs Qt's library for the network.
execute_process(COMMAND ${OBJDUMP} -p ${PROGRAM} OUTPUT_VARIABLE needed RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT needed MATCHES "NEEDED +libQt6Core")
    message(FATAL_ERROR "Could not tell what ${PROGRAM} links")
endif()
if(needed MATCHES "NEEDED +libQt6Network")
    message(FATAL_ERROR "${PROGRAM} links Qt's network")
endif()
