#include "answers/Secret.h"

#include "answers/Wipe.h"

namespace trunkline {

namespace {

/// A copy that shares no buffer: wiping one must not leave another's bytes, or wipe them.
QByteArray ownCopy(const QByteArray &bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

} // namespace

Secret::Secret(const QString &typed)
    : m_bytes(typed.toUtf8())
{}

Secret::Secret(QByteArray bytes)
    : m_bytes(ownCopy(bytes))
{
    wipe(bytes); // what was moved in
}

Secret::Secret(const Secret &other)
    : m_bytes(ownCopy(other.m_bytes))
{}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{}

Secret &Secret::operator=(Secret other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

} // namespace trunkline
