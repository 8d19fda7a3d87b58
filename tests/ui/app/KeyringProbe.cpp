// Asks the keyring of the session one thing after the other and prints what it answers, a line each. A process of its
// own, since a process stays with the session bus that it met first.

#include "KeyringStore.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

using namespace trunkline;
using Answer = setup::SecretStore::Answer;

namespace {

const char *word(Answer answer)
{
    switch (answer) {
    case Answer::Ok:
        return "ok";
    case Answer::NotThere:
        return "not there";
    case Answer::Locked:
        return "locked";
    case Answer::Unavailable:
        return "unavailable";
    }
    Q_UNREACHABLE();
}

class Asking : public QObject
{
public:
    void begin() { probe(); }

private:
    static void say(const char *what, Answer answer, const char *more = "")
    {
        std::printf("%s: %s%s\n", what, word(answer), more);
        std::fflush(stdout);
    }
    void probe()
    {
        m_store.probe(this, [this](Answer answer) {
            say("probe", answer);
            write();
        });
    }
    void write()
    {
        m_store.write(m_key, this, [this](Answer answer) {
            say("write", answer);
            read();
        });
    }
    void read()
    {
        m_store.read(m_key.account, this, [this](Answer answer, std::optional<Credentials> found) {
            const bool same = found && found->key == m_key.key
                              && found->secret.revealForAuthorizationOrKeyring() == m_key.secret.revealForAuthorizationOrKeyring();
            say("read", answer, same ? ", the same" : "");
            replace();
        });
    }
    void replace() // the same account, now with its token
    {
        m_store.write(m_token, this, [this](Answer answer) {
            say("replace", answer);
            readAgain();
        });
    }
    void readAgain()
    {
        m_store.read(m_token.account, this, [this](Answer answer, std::optional<Credentials> found) {
            const bool same = found && !found->key
                              && found->secret.revealForAuthorizationOrKeyring() == m_token.secret.revealForAuthorizationOrKeyring();
            say("read again", answer, same ? ", the same" : "");
            remove();
        });
    }
    void remove()
    {
        m_store.remove(m_key.account, this, [this](Answer answer) {
            say("remove", answer);
            m_store.read(m_key.account, this, [](Answer after, std::optional<Credentials>) {
                say("read removed", after);
                QCoreApplication::quit();
            });
        });
    }

    app::KeyringStore m_store;
    const AccountSid m_account = *AccountSid::parse(u"AC000102030405060708090a0b0c0d0e0f"_qs);
    const Credentials m_key{m_account, *ApiKeySid::parse(u"SK000102030405060708090a0b0c0d0e0f"_qs), Secret(u"an API key’s secret"_qs)};
    const Credentials m_token{m_account, {}, Secret(u"0123456789abcdef0123456789abcdef"_qs)};
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Asking asking;
    QTimer::singleShot(0, &asking, [&asking] { asking.begin(); });
    return QCoreApplication::exec();
}
