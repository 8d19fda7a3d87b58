#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A daemon that is there when the probe asks; its keyring was never unlocked by anybody before.
const QByteArray unlocked =
    "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"
    "until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner "
    "string:org.freedesktop.secrets | grep -q true; do :; done\n";

const QByteArray locked = unlocked
                          + "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
                            "org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null\n";

const QByteArray busWithoutServices =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
    "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
    "</busconfig>\n";

} // namespace

/// The system keyring in each state that a desktop can be in.
class KeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anUnlockedKeyringKeepsBothKindsOfCodesAndForgetsThem()
    {
        if (!hasService())
            QSKIP("gnome-keyring is not installed");
        QCOMPARE(answers({u"dbus-run-session"_qs, u"--"_qs}, unlocked),
                 QByteArrayList({"probe: ok"_qba, "write: ok"_qba, "read: ok, the same"_qba, "replace: ok"_qba, "read again: ok, the same"_qba,
                                 "remove: ok"_qba, "read removed: not there"_qba}));
    }

    void aLockedKeyringIsNotOfferedAndSaysThatNothingIsThere()
    {
        if (!hasService())
            QSKIP("gnome-keyring is not installed");
        const QByteArrayList lines = answers({u"dbus-run-session"_qs, u"--"_qs}, locked);
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.first(), "probe: locked"_qba);
        QCOMPARE(lines.at(1), "write: locked"_qba);
        QCOMPARE(lines.at(2), "read: not there"_qba); // which is why nobody may conclude that nothing was saved
    }

    void withoutAServiceThereIsNoKeyring()
    {
        QTemporaryDir folder;
        QFile config(folder.filePath(u"bus.conf"_qs));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(busWithoutServices) > 0 && config.flush());
        const QByteArrayList lines = answers({u"dbus-run-session"_qs, u"--config-file="_qs + config.fileName(), u"--"_qs}, {});
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.first(), "probe: unavailable"_qba);
        QCOMPARE(lines.at(2), "read: unavailable"_qba);
    }

    void withoutABusThereIsNoKeyring()
    {
        const QByteArrayList lines = answers({}, {});
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.first(), "probe: unavailable"_qba);
        QCOMPARE(lines.at(2), "read: unavailable"_qba);
    }

private:
    static bool hasService() { return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_qs).isEmpty(); }

    /// What the probe prints in a session that `around` and `before` prepare.
    static QByteArrayList answers(const QStringList &around, const QByteArray &before)
    {
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_qs, home.path());
        environment.insert(u"XDG_DATA_HOME"_qs, home.filePath(u"data"_qs));
        environment.insert(u"XDG_RUNTIME_DIR"_qs, home.path());
        QProcess process;
        process.setProcessEnvironment(environment);
        const QString script = QString::fromUtf8(before) + u"exec "_qs + QStringLiteral(TRUNKLINE_KEYRING_PROBE);
        const QStringList command = QStringList(around) << u"sh"_qs << u"-c"_qs << script;
        process.start(command.first(), command.mid(1));
        if (!process.waitForFinished(60'000))
            process.kill();
        QByteArrayList lines = process.readAllStandardOutput().split('\n');
        lines.removeAll(QByteArray());
        if (lines.isEmpty())
            qInfo("%s", process.readAllStandardError().constData());
        return lines;
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "KeyringTest.moc"
