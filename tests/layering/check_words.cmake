# cmake -DROOT=... -P check_words.cmake
#
# Fails when sources, forms or the guide use words that a plainer one replaces. Names of rules, as in `double-blanks`, are
# part of the settings of folders and stay.
cmake_minimum_required(VERSION 3.25)

# Pairs: the word, as an expression between word boundaries, and what to write.
set(words
    "blanks?" "space"
    "anew" "again"
    "mend|mends|mended|mending" "fix"
    "ado" "progress"
    "whom" "(rephrase)"
    "is said|are said|be said" "is reported"
    "that is none|that are none" "invalid ..."
    "passed over|passes over|passing over" "skipped"
    "left alone|leave alone|leaves alone" "skipped, unchanged"
    "step back|steps back|way back" "yield, inverse"
    "on the disk" "on disk"
    "keeper|finder|follower|runner|orderer" "...Service or ...Job")

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/src/*.h ${ROOT}/src/*.cpp ${ROOT}/src/*.md ${ROOT}/ui/*.ui
    ${ROOT}/resources/guide/*.md ${ROOT}/README.md ${ROOT}/CONTRIBUTING.md)
if(NOT files)
    message(FATAL_ERROR "No sources below ${ROOT}")
endif()
set(found "")
foreach(source IN LISTS files)
    file(READ ${ROOT}/${source} text)
    # The allowed ones: a blank line, and names with a hyphen.
    string(REGEX REPLACE "[Bb]lank lines?" "" text "${text}")
    string(REGEX REPLACE "-blanks" "" text "${text}")
    string(TOLOWER "${text}" text)
    set(rest ${words})
    while(rest)
        list(POP_FRONT rest word instead)
        if(text MATCHES "(^|[^a-z0-9_-])(${word})([^a-z0-9_-]|$)")
            string(APPEND found "${source}: \"${CMAKE_MATCH_2}\"; write: ${instead}\n")
        endif()
    endwhile()
endforeach()
if(found)
    message(NOTICE "${found}")
    message(FATAL_ERROR "Words that a plainer one replaces")
endif()
