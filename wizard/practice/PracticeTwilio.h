#pragma once

#include "practice/Account.h"
#include "practice/Books.h"
#include "practice/Fault.h"
#include "practice/GatewayCall.h"
#include "practice/Mishap.h"
#include "practice/Options.h"
#include "practice/Stock.h"

#include <QObject>

#include <memory>

namespace trunkline::practice {

/// A simulated Twilio account behind a real HTTP server on 127.0.0.1, for practising and for tests. It answers as
/// the API reference says that Twilio does, keeps books of what it was asked, and can be told to misbehave.
///
/// Everything happens in the thread and event loop it lives in. Nothing is written to disk and nothing leaves the
/// computer.
class PracticeTwilio final : public QObject
{
    Q_OBJECT
public:
    using Mishap = practice::Mishap;
    using Variant = practice::Variant;

    explicit PracticeTwilio(const Options &options = {}, QObject *parent = nullptr);
    ~PracticeTwilio() override;

    /// Listens on 127.0.0.1; port 0 lets the system choose. False: see errorString().
    bool start(quint16 port = 0);
    quint16 port() const;
    QString errorString() const;

    /// Where every product of this account is found, e.g. "http://127.0.0.1:40123". It needs no `{product}`: the paths
    /// of the products do not collide. In another region than us1 it ends in "/{region}".
    QString endpointTemplate() const;
    QString accountSid() const;
    QString authToken() const;
    /// A Standard key: may work with trunks and numbers, and not read the account, its balance and its keys.
    QString apiKeySid() const;
    QString apiKeySecret() const;

    // What the account holds now. A test may also change it, as somebody else would.
    Account &account();
    const Account &account() const;
    Account &subaccount(int index);
    Account &addSubaccount(const QString &name);
    QList<StockNumber> &stock(); ///< what is for sale
    const QList<Trunk> &trunks() const { return account().trunks; }
    const QList<Number> &numbers() const { return account().numbers; }
    const QList<Purchase> &purchases() const { return account().purchases; }
    qint64 centsSpent() const;

    // Calls.
    /// From now on calls on a trunk go there, whatever address stands on it; what it answers decides. Names that end in
    /// .invalid are not found, and addresses inside a building are silent. Without a gateway every call is taken.
    void setGateway(const GatewayPlace &place);
    /// Somebody calls a number of the account from a phone.
    void phoneCalls(const QString &from, const QString &to);

    // The books.
    const QList<Request> &requests() const;
    int writes() const { return Books::writes(requests()); }
    int longestChain() const { return Books::longestChain(requests()); }
    int mostAtOnce() const { return Books::mostAtOnce(requests()); }
    void forgetRequests();

    // What goes wrong.
    void prepare(Mishap mishap);
    int arrange(const Fault &fault); ///< a number for timesStruck()
    int timesStruck(int fault) const;
    void clearFaults();
    /// The token and every key are refused, or taken again.
    void refuseEverybody(bool refuse);
    /// Closes the port and resets every connection; with false listens on the same port again. False: could not.
    bool setUnreachable(bool unreachable);
    /// Unreachable now, and back after that time.
    void goAway(std::chrono::milliseconds time);
    /// The next so many connections are closed as soon as they are made, before TLS and before any request.
    void turnAway(int connections);

Q_SIGNALS:
    void requested(const QByteArray &method, const QString &path);
    /// The work is done; the answer is still to come.
    void acted(const QByteArray &method, const QString &path);
    /// Status 0: the connection was cut instead.
    void answered(const QByteArray &method, const QString &path, int status);

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace trunkline::practice
