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

} // namespace trunkline::practice
