#pragma once

#include <QByteArray>
#include <QString>

namespace trunkline {

/// Empties a text that holds a secret and overwrites its letters first – unless somebody else still uses the same
/// buffer, who then has to do it. Written through volatile, so that no optimiser takes it for useless.
template <class Text>
void wipe(Text &text)
{
    if (!text.isEmpty() && text.isDetached()) {
        auto at = reinterpret_cast<volatile char *>(text.data());
        for (auto left = text.size() * qsizetype(sizeof(*text.data())); left > 0; --left)
            *at++ = 0;
    }
    text.clear();
}

} // namespace trunkline
