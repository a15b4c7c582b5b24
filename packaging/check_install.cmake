# cmake -DBUILD=... -DSOURCE=... -DID=... -P check_install.cmake
#
# Installs into the build folder and fails unless exactly the files of a package are there, and both programs start.
cmake_minimum_required(VERSION 3.25)

set(prefix ${BUILD}/installed)
file(REMOVE_RECURSE ${prefix})
unset(ENV{DESTDIR})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(expected
    bin/stet
    bin/stet-cli
    libexec/stet/stet-decoder
    share/applications/${ID}.desktop
    share/doc/stet/README.md
    share/doc/stet/changelog.gz
    share/doc/stet/copyright
    share/doc/stet/third-party.txt
    share/icons/hicolor/scalable/apps/${ID}.svg
    share/metainfo/${ID}.metainfo.xml)
file(GLOB_RECURSE sample RELATIVE ${SOURCE}/resources ${SOURCE}/resources/sample/*)
list(TRANSFORM sample PREPEND share/stet/)
list(APPEND expected ${sample})
list(SORT expected)

file(GLOB_RECURSE installed RELATIVE ${prefix} ${prefix}/*)
list(SORT installed)
if(NOT sample OR NOT installed STREQUAL expected)
    set(missing ${expected})
    list(REMOVE_ITEM missing ${installed})
    set(unexpected ${installed})
    list(REMOVE_ITEM unexpected ${expected})
    list(JOIN missing "\n  " missing)
    list(JOIN unexpected "\n  " unexpected)
    message(FATAL_ERROR "Missing:\n  ${missing}\nUnexpected:\n  ${unexpected}")
endif()

foreach(program IN ITEMS stet stet-cli)
    execute_process(COMMAND ${prefix}/bin/${program} --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
    if(NOT version MATCHES "^${program} [0-9]")
        message(FATAL_ERROR "${program} --version said: ${version}")
    endif()
endforeach()
