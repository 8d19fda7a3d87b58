#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>

namespace trunkline::twilio {

/// The body of a write. It cannot be rewound, so Qt cannot send it twice: QNetworkAccessManager repeats a POST by
/// itself, up to four times, when the peer hangs up before the answer (measured on 6.4; other versions do it too).
/// Needs DoNotBufferUploadDataAttribute and an explicit Content-Length besides.
class SentOnce final : public QIODevice
{
public:
    explicit SentOnce(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

    /// False: nothing of it was handed over, so no whole request can have left this computer. Qt asks for the first
    /// byte when a connection stands, and sends the head together with it.
    bool wasTouched() const { return m_touched; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; } // else Qt prints "Cannot call seek on a sequential device"
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *to, qint64 max) override
    {
        m_touched = true;
        const qint64 n = qMin<qint64>(max, m_bytes.size() - m_at);
        if (n <= 0)
            return -1;
        std::memcpy(to, m_bytes.constData() + m_at, size_t(n));
        m_at += n;
        return n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
    bool m_touched = false;
};

} // namespace trunkline::twilio
