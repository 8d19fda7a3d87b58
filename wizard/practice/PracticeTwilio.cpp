#include "practice/PracticeTwilio.h"

#include "practice/Desk.h"
#include "practice/Exchange.h"
#include "practice/FaultTable.h"
#include "practice/HttpServer.h"

#include <QTimer>

namespace trunkline::practice {

namespace {

/// A path may begin with a region, as the real hosts are named after one: "/ie1/v1/Trunks".
HttpRequest withoutRegion(HttpRequest request)
{
    for (const QString &region : {u"us1"_qs, u"ie1"_qs, u"au1"_qs}) {
        if (!request.path.startsWith(u"/"_qs + region + u"/"_qs))
            continue;
        request.region = region;
        request.path.remove(0, region.size() + 1);
        break;
    }
    return request;
}

} // namespace

class PracticeTwilio::Inside
{
public:
    Inside(PracticeTwilio &outside, const Options &options)
        : desk(options)
        , key(desk.world.account.keys.last())
        , server([this, &outside](const HttpRequest &request, HttpConnection *connection) {
            auto *exchange = new Exchange({outside, desk, books, faults}, withoutRegion(request), connection);
            exchange->setParent(&exchanges);
            exchange->proceed();
        })
    {}

    Desk desk;
    const Key key;
    Books books;
    FaultTable faults;
    QObject exchanges; ///< parent of all that are under way
    HttpServer server;
    QString error;
    quint16 port = 0;
};

PracticeTwilio::PracticeTwilio(const Options &options, QObject *parent)
    : QObject(parent)
    , m_inside(std::make_unique<Inside>(*this, options))
{}

PracticeTwilio::~PracticeTwilio() = default;

bool PracticeTwilio::start(quint16 port)
{
    const Options &options = m_inside->desk.world.options;
    const bool secure = !options.certificateFile.isEmpty();
    HttpServer &server = m_inside->server;
    if ((secure && !server.useCertificate(options.certificateFile, options.keyFile)) || !server.listen(port))
        return false;
    m_inside->port = server.port();
    World &world = m_inside->desk.world;
    world.base = endpointTemplate().replace(u"{region}"_qs, options.region);
    for (const std::unique_ptr<World> &one : world.subaccounts)
        one->base = world.base;
    return true;
}

quint16 PracticeTwilio::port() const
{
    return m_inside->port;
}
QString PracticeTwilio::errorString() const
{
    return m_inside->server.error();
}

QString PracticeTwilio::endpointTemplate() const
{
    const QString here = (m_inside->server.isSecure() ? u"https"_qs : u"http"_qs) + u"://127.0.0.1:"_qs + QString::number(port());
    return m_inside->desk.world.options.region == u"us1"_qs ? here : here + u"/{region}"_qs;
}

QString PracticeTwilio::accountSid() const
{
    return account().sid;
}
QString PracticeTwilio::authToken() const
{
    return account().authToken;
}
QString PracticeTwilio::apiKeySid() const
{
    return m_inside->key.sid;
}
QString PracticeTwilio::apiKeySecret() const
{
    return m_inside->key.secret;
}

Account &PracticeTwilio::account()
{
    return m_inside->desk.world.account;
}
const Account &PracticeTwilio::account() const
{
    return m_inside->desk.world.account;
}
Account &PracticeTwilio::subaccount(int index)
{
    return m_inside->desk.world.subaccounts.at(size_t(index))->account;
}
Account &PracticeTwilio::addSubaccount(const QString &name)
{
    return m_inside->desk.world.addSubaccount(name).account;
}
QList<StockNumber> &PracticeTwilio::stock()
{
    return m_inside->desk.world.stock;
}

qint64 PracticeTwilio::centsSpent() const
{
    qint64 sum = 0;
    for (const Purchase &purchase : purchases())
        sum += purchase.cents;
    return sum;
}

void PracticeTwilio::setGateway(const GatewayPlace &place)
{
    m_inside->desk.world.switchboard.setGateway(place);
}
void PracticeTwilio::phoneCalls(const QString &from, const QString &to)
{
    m_inside->desk.world.switchboard.phoneCalls(from, to);
}

const QList<Request> &PracticeTwilio::requests() const
{
    return m_inside->books.requests();
}
void PracticeTwilio::forgetRequests()
{
    m_inside->books.clear();
}

void PracticeTwilio::prepare(Mishap mishap)
{
    for (const Fault &fault : faultsOf(mishap))
        arrange(fault);
}

int PracticeTwilio::arrange(const Fault &fault)
{
    return m_inside->faults.add(fault);
}
int PracticeTwilio::timesStruck(int fault) const
{
    return m_inside->faults.timesStruck(fault);
}
void PracticeTwilio::clearFaults()
{
    m_inside->faults.clear();
}
void PracticeTwilio::refuseEverybody(bool refuse)
{
    m_inside->desk.refusesEverybody = refuse;
}

bool PracticeTwilio::setUnreachable(bool unreachable)
{
    HttpServer &server = m_inside->server;
    if (unreachable)
        server.close();
    return server.isListening() != unreachable || (!unreachable && server.listen(m_inside->port));
}

void PracticeTwilio::goAway(std::chrono::milliseconds time)
{
    setUnreachable(true);
    QTimer::singleShot(time, this, [this] { setUnreachable(false); });
}

void PracticeTwilio::turnAway(int connections)
{
    m_inside->server.turnAway(connections);
}

} // namespace trunkline::practice
