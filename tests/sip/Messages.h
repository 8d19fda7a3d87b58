#pragma once

#include <QByteArray>
#include <QList>

/// What a gateway says, put together by hand: the probe's own messages are not used to test it.
namespace messages {

/// The value of the first header of that name, as it was sent.
QByteArray header(const QByteArray &request, const QByteArray &name);
QByteArray method(const QByteArray &request);
QByteArray branch(const QByteArray &request);

/// An answer that belongs to the request. `more`: whole header lines, each with its line break.
QByteArray answer(const QByteArray &request, int status, const QByteArray &reason, const QByteArray &more = {}, const QByteArray &body = {});

/// One byte each.
QList<QByteArray> inSingleBytes(const QByteArray &text);

} // namespace messages
