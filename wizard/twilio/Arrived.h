#pragma once

#include <QByteArray>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace trunkline::twilio {

/// What came back from one try, as Qt reports it, without judgement.
struct Arrived
{
    /// Why we ended it ourselves. Qt says OperationCanceledError to all of these and to its own idle timer.
    enum class Stopped { No, TooSlow, TooLong, NoProxyKnown };

    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0; ///< 0: no answer
    QByteArray body;
    QByteArray contentType;
    std::optional<qint64> declaredLength; ///< Content-Length, unless the body was unpacked since
    QByteArray retryAfter, date, requestId;
    QString certificateTrouble;           ///< what TLS complained about

    Stopped stopped = Stopped::No;
    bool neverLeft = false;  ///< certain: no whole request left this computer
    bool seenLeaving = true; ///< Qt said so. False is not certain: it says so from another thread
    bool viaProxy = false;
    bool networkUp = true;   ///< some interface other than loopback runs; only looked at when there is no answer

    /// "ContentReSendError": the word of an expert, the same in every language and without the address.
    QString errorName() const;
    bool isCut() const { return error != QNetworkReply::NoError || (declaredLength && *declaredLength != body.size()); }
    /// A sign-in page, a block page, XML: whatever begins like a tag, or says that it is HTML.
    bool isPage() const;
};

} // namespace trunkline::twilio
