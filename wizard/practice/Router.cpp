#include "practice/Router.h"

namespace trunkline::practice {

namespace {

constexpr QStringView json = u".json";

/// What stands for `{}` in the template, when the path fits it. A part may be "{}.json".
bool fits(const QStringList &parts, const QStringList &path, QStringList &at)
{
    if (parts.size() != path.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts.at(i);
        QString given = path.at(i);
        if (!part.startsWith(u"{}"_qs)) {
            if (given != part)
                return false;
            continue;
        }
        if (part.endsWith(json)) {
            if (!given.endsWith(json))
                return false;
            given.chop(json.size());
        }
        if (given.isEmpty())
            return false;
        at.append(given);
    }
    return true;
}

} // namespace

void Router::on(const char *method, const QString &path, Handler handler)
{
    m_routes.push_back({method, path.split(u'/'), std::move(handler)});
}

Router::Found Router::find(const QByteArray &method, const QString &path) const
{
    const QStringList parts = path.split(u'/');
    Found found;
    for (const Route &route : m_routes) {
        QStringList at;
        if (!fits(route.parts, parts, at))
            continue;
        found.path = true;
        if (route.method == method) {
            found.handler = &route.handler;
            found.at = at;
            break;
        }
    }
    return found;
}

World &World::addSubaccount(const QString &name)
{
    Options its = options;
    its.variant = Variant::Empty;
    its.friendlyName = name;
    its.balance = u"0.00"_qs; // it has none of its own: the parent pays
    its.extraTrunks = 0;
    its.authToken.clear();
    its.apiKeySecret.clear();
    its.seed = options.seed ? options.seed + 1 + quint32(subaccounts.size()) : 0;
    subaccounts.push_back(std::make_unique<World>(its));
    World &made = *subaccounts.back();
    made.account.ownerSid = account.sid;
    made.base = base;
    made.parent = this;
    return made;
}

} // namespace trunkline::practice
