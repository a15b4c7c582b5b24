# The order of the house, as src/README.md draws it: the one table that check_includes.cmake reads.

# What each floor (a folder directly under src/, and a target) may include beside itself, to the end of the arrows.
set(mayUse_core "")
set(mayUse_models core)
set(mayUse_images core)
set(mayUse_decoder images core)
set(mayUse_web core)
set(mayUse_cli images core)
set(mayUse_widgets models images core)
set(mayUse_app widgets web models images core)

# The rooms of a floor, from the ground up: each may include those before it. Rooms in one pair of quotes do not include
# one another. A floor without rooms is flat.
set(rooms_core "text parallel" document edit storage library "saving stories decisions reading" query schema settings review
    repository messages)
set(rooms_models background desk "article saving" folders table "bulk search review stories decisions repository")
set(rooms_app desk controllers window main.cpp)
set(rooms_widgets parts "article bulk decisions form repository review saving search stories table window" reading)

# The modules of Qt that a floor may include.
set(mayUseQt_core QtCore)
set(mayUseQt_cli QtCore)
set(mayUseQt_models QtCore QtGui)
set(mayUseQt_images QtCore QtGui QtNetwork)
set(mayUseQt_decoder QtCore QtGui QtSvg)
set(mayUseQt_web QtCore QtGui QtNetwork QtPrintSupport QtWidgets QtQuick QtWebChannel QtWebEngineCore QtWebEngineWidgets)
set(mayUseQt_widgets QtCore QtGui QtPrintSupport QtWidgets QtSvg QtSvgWidgets QtCharts QtDBus)
set(mayUseQt_app ${mayUseQt_widgets} QtNetwork)

# Libraries that one source file alone includes: the prefix of the include, and the file below src/.
set(fencedLibraries
    "yaml-cpp/" core/document/yaml/yaml_reader.cpp
    "yaml.h" core/document/yaml/yaml_events.cpp
    "valijson/" core/schema/schema.cpp
    "gumbo.h" core/reading/html_tree.cpp
    "md4c.h" core/reading/markdown_html.cpp
    "seccomp.h" decoder/confinement.cpp
    "fontconfig/" decoder/warm_up.cpp)

# The rooms in which threads are made and calls are queued. All others use what these offer. The decoder bounds Qt's own.
set(threadRooms core/parallel models/background decoder/warm_up.cpp)
set(threadHeaders thread stop_token future QThread QThreadPool QtConcurrent QtConcurrentRun)
set(queuedCalls "invokeMethod")
