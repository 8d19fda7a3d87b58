#pragma once

#include <QtGlobal>
#include <csignal>
#include <sys/resource.h>

namespace trunkline::test {

/// While it lives no file of this process can grow past so many bytes: a write is cut short there, then refused, as on a
/// full disk.
class FullDisk
{
public:
    explicit FullDisk(qint64 bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit tight{rlim_t(bytes), m_former.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_former);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_former{};
    void (*m_handler)(int) = nullptr;
};

} // namespace trunkline::test
