#pragma once

#include "practice/Account.h"
#include "practice/Form.h"
#include "practice/Http.h"
#include "practice/Options.h"
#include "practice/Stock.h"
#include "practice/Switchboard.h"

#include <functional>
#include <memory>
#include <vector>

namespace trunkline::practice {

/// All that routes read and change.
struct World
{
    explicit World(const Options &chosen)
        : options(chosen)
        , account(chosen)
        , switchboard(account)
    {}

    Options options;
    Account account;
    Switchboard switchboard;
    QList<StockNumber> stock = fullStock();
    QString base; ///< "http://127.0.0.1:PORT": what the addresses in answers start with
    std::vector<std::unique_ptr<World>> subaccounts;
    World *parent = nullptr; ///< of a subaccount

    World &addSubaccount(const QString &name);
};

/// A request as a route sees it.
struct Ask
{
    World &world;
    const HttpRequest &http;
    QStringList at; ///< the parts of the path that stand for `{…}`, in order
    Form form;      ///< the body

    Account &account() const { return world.account; }
    QString query(const QString &name) const { return firstValue(http.query, name); }
};

using Handler = std::function<HttpResponse(Ask &)>;

/// Which function answers which path.
class Router
{
public:
    /// A template has `{}` for a part that differs, e.g. "/v1/Trunks/{}". Templates of api 2010 end in ".json".
    void on(const char *method, const QString &path, Handler handler);

    struct Found
    {
        const Handler *handler = nullptr; ///< none when no route has the method
        bool path = false;                ///< some route has the path
        QStringList at;
    };
    Found find(const QByteArray &method, const QString &path) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList parts;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

// Each group of paths adds itself.
void addAccountRoutes(Router &router);
void addAddressRoutes(Router &router);
void addAlertRoutes(Router &router);
void addAvailableNumberRoutes(Router &router);
void addCallRoutes(Router &router);
void addIncomingNumberRoutes(Router &router);
void addOriginationUrlRoutes(Router &router);
void addPricingRoutes(Router &router);
void addRegionRoutes(Router &router);
void addRegulationRoutes(Router &router);
void addTrunkListRoutes(Router &router);
void addTrunkNumberRoutes(Router &router);
void addTrunkRoutes(Router &router);

} // namespace trunkline::practice
