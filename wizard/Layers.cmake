# One target per layer. A layer sees the headers of another only if it links it: each has an include root of its own
# that holds nothing but itself (build/layers/<name>/<name> -> wizard/<name>), so `#include "twilio/Client.h"` does not
# compile where twilio is not linked. That is how the arrows of CONTRIBUTING.md are kept.

add_library(trunkline_flags INTERFACE)
target_compile_options(trunkline_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual
                       -Werror -Werror=switch -Wno-error=deprecated-declarations)
target_compile_definitions(trunkline_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                           QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER)
if(TRUNKLINE_FUZZ) # clang has its own opinion about warnings, and GCC's is the one that counts
    set_property(TARGET trunkline_flags PROPERTY INTERFACE_COMPILE_OPTIONS -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                 -fno-omit-frame-pointer)
endif()
if(TRUNKLINE_SANITIZE)
    target_compile_options(trunkline_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(trunkline_flags INTERFACE -fsanitize=address,undefined)
endif()

# Qt's headers are most of what the compiler reads. Precompiled they are read once per target, which halves a first build;
# ccache does better from the second build on, and the two do not get along. Only what every target may use anyway is in
# here, so no arrow is bent. A build with ccache finds an include that somebody forgot.
set(precompiled_core
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <utility> <variant>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale>
    <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVector>)
set(precompiled_widgets
    ${precompiled_core}
    <QAbstractItemModel> <QAccessible> <QApplication> <QEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QScrollArea> <QStyle>
    <QVBoxLayout> <QWidget>)

# trunkline_precompile(<target> [WIDGETS])
function(trunkline_precompile target)
    cmake_parse_arguments(PARSE_ARGV 1 PCH "WIDGETS" "" "")
    if(NOT TRUNKLINE_PRECOMPILE)
        return()
    endif()
    if(PCH_WIDGETS)
        target_precompile_headers(${target} PRIVATE ${precompiled_widgets})
    else()
        target_precompile_headers(${target} PRIVATE ${precompiled_core})
    endif()
endfunction()

# trunkline_layer(<name> SOURCES <files…> [SEES <layers…>] [PUBLIC <libraries…>] [PRIVATE <libraries…>])
function(trunkline_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 LAYER "" "" "SOURCES;SEES;PUBLIC;PRIVATE")
    set(target trunkline_${name})
    set(root ${PROJECT_BINARY_DIR}/layers/${name})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)

    add_library(${target} STATIC ${LAYER_SOURCES})
    add_library(Trunkline::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC ${root})
    list(TRANSFORM LAYER_SEES PREPEND Trunkline::)
    target_link_libraries(${target} PUBLIC Qt6::Core ${LAYER_SEES} ${LAYER_PUBLIC} PRIVATE ${LAYER_PRIVATE} trunkline_flags)
    if("Qt6::Widgets" IN_LIST LAYER_PUBLIC OR "Trunkline::widgets" IN_LIST LAYER_SEES)
        trunkline_precompile(${target} WIDGETS)
    else()
        trunkline_precompile(${target})
    endif()
endfunction()
