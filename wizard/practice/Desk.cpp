#include "practice/Desk.h"

#include "practice/Caller.h"
#include "practice/Reply.h"

namespace trunkline::practice {

namespace {

bool isForm(const HttpRequest &request)
{
    return request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
}

} // namespace

Desk::Desk(const Options &options)
    : world(options)
{
    for (const QString &name : options.subaccounts)
        world.addSubaccount(name);
    addAccountRoutes(m_router);
    addAddressRoutes(m_router);
    addAlertRoutes(m_router);
    addAvailableNumberRoutes(m_router);
    addCallRoutes(m_router);
    addIncomingNumberRoutes(m_router);
    addOriginationUrlRoutes(m_router);
    addPricingRoutes(m_router);
    addRegionRoutes(m_router);
    addRegulationRoutes(m_router);
    addTrunkListRoutes(m_router);
    addTrunkNumberRoutes(m_router);
    addTrunkRoutes(m_router);
}

std::variant<Desk::Accepted, HttpResponse> Desk::admit(const HttpRequest &request) const
{
    const Caller caller = Caller::of(world, request);
    if (refusesEverybody || !caller.isSomebody())
        return notAuthenticated();
    const bool api2010 = request.path.startsWith(u"/2010-04-01/"_qs);
    const bool wantsXml = api2010 && !request.path.endsWith(u".json"_qs);
    const auto refuse = [&](const HttpResponse &response) { return wantsXml ? asXml(response) : response; };
    if (const std::optional<HttpResponse> refused = caller.notAllowed(request))
        return refuse(*refused);

    const Router::Found found = m_router.find(request.method, wantsXml ? request.path + u".json"_qs : request.path);
    if (!found.path)
        return refuse(notFound(request.path));
    if (!found.handler)
        return refuse(refusal(405, 20004, u"Method not allowed"_qs));
    if (!request.body.isEmpty() && !isForm(request))
        return refuse(refusal(400, 70002, u"The request body must be application/x-www-form-urlencoded"_qs));
    return Accepted{found.handler, found.at, wantsXml, caller.about().account.sid};
}

HttpResponse Desk::perform(const Accepted &accepted, const HttpRequest &request)
{
    const int tooLong = request.path.startsWith(u"/2010-04-01/"_qs) ? 20002 : 70001;
    World *about = &world;
    for (const std::unique_ptr<World> &one : world.subaccounts) {
        if (one->account.sid == accepted.account)
            about = one.get();
    }
    Ask ask{*about, request, accepted.at, Form(parseForm(request.body), tooLong)};
    const HttpResponse response = (*accepted.handler)(ask);
    return accepted.asXml ? asXml(response) : response;
}

} // namespace trunkline::practice
