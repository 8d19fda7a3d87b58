#pragma once

#include <QString>
#include <memory>

namespace trunkline::setup {

/// One set-up is worked on by one process at a time. The lock is the kernel's: it is free at once when its holder dies,
/// however it dies. (QLockFile also asks whether its file exists, and a process that is killed between making that file
/// and writing its name into it would lock the set-up for ever.)
class SetupLock
{
public:
    enum class Refusal { None, Held, CannotWrite };

    ~SetupLock();
    Q_DISABLE_COPY_MOVE(SetupLock)

    /// Null with the reason in `refusal`; `holder` is then who holds it: "trunkline, 4711", as far as it can be told.
    static std::unique_ptr<SetupLock> take(const QString &path, Refusal &refusal, QString &holder);

private:
    explicit SetupLock(int descriptor) : m_descriptor(descriptor) {}

    const int m_descriptor;
};

} // namespace trunkline::setup
