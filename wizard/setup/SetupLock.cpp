#include "setup/SetupLock.h"

#include <QCoreApplication>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace trunkline::setup {

namespace {

QString nameOfHolder(int descriptor)
{
    QByteArray name(200, '\0');
    name.truncate(std::max<qsizetype>(0, ::pread(descriptor, name.data(), size_t(name.size()), 0)));
    return QString::fromUtf8(name).trimmed();
}

void writeName(int descriptor)
{
    const QByteArray name = QCoreApplication::applicationName().toUtf8() + ", " + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    if (::ftruncate(descriptor, 0) == 0) // who cannot be named on a full disk still holds the lock
        [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, name.constData(), size_t(name.size()), 0);
}

} // namespace

SetupLock::~SetupLock()
{
    ::close(m_descriptor); // the file stays: to remove it would let two processes lock two files of one name
}

std::unique_ptr<SetupLock> SetupLock::take(const QString &path, Refusal &refusal, QString &holder)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        refusal = Refusal::CannotWrite;
        return {};
    }
    std::unique_ptr<SetupLock> lock(new SetupLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        writeName(descriptor);
        refusal = Refusal::None;
        return lock;
    }
    refusal = errno == EWOULDBLOCK ? Refusal::Held : Refusal::CannotWrite;
    holder = nameOfHolder(descriptor);
    return {};
}

} // namespace trunkline::setup
