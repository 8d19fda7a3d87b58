#pragma once

#include "practice/Router.h"

#include <variant>

namespace trunkline::practice {

/// Takes a request, checks who asks, and answers it from the account. Knows no socket and no fault.
class Desk
{
public:
    explicit Desk(const Options &options);

    World world;
    /// The token and the keys are refused from now on, as after somebody made new ones.
    bool refusesEverybody = false;

    /// A request that may be answered: what remains is the work itself.
    struct Accepted
    {
        const Handler *handler;
        QStringList at;
        bool asXml;           ///< api 2010 without ".json"
        QString account = {}; ///< AC… of whose account it is about
    };
    /// Checks sign-in, path and method, in this order; changes nothing.
    std::variant<Accepted, HttpResponse> admit(const HttpRequest &request) const;
    /// Does the work.
    HttpResponse perform(const Accepted &accepted, const HttpRequest &request);

private:
    Router m_router;
};

} // namespace trunkline::practice
