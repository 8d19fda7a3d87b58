// Access and credential lists, which guard calls *out* of a trunk (API reference §2.6). The practice account has none,
// so nothing can be attached either.

#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

namespace trunkline::practice {

namespace {

void addEmptyList(Router &router, const QString &name, const QString &key, const QString &parameter)
{
    const QString path = u"/v1/Trunks/{}/"_qs + name;
    router.on("GET", path, [key](Ask &ask) {
        return ask.account().trunk(ask.at[0]) ? metaPage(ask, key, {}) : notFound(ask.http.path);
    });
    router.on("POST", path, [parameter](Ask &ask) {
        if (!ask.account().trunk(ask.at[0]))
            return notFound(ask.http.path);
        ask.form.require({parameter});
        if (ask.form.refused())
            return *ask.form.refused();
        return refusal(400, 20404, *ask.form.text(parameter) + u" was not found"_qs);
    });
    for (const char *method : {"GET", "DELETE"})
        router.on(method, path + u"/{}"_qs, [](Ask &ask) { return notFound(ask.http.path); });
}

} // namespace

void addTrunkListRoutes(Router &router)
{
    addEmptyList(router, u"IpAccessControlLists"_qs, u"ip_access_control_lists"_qs, u"IpAccessControlListSid"_qs);
    addEmptyList(router, u"CredentialLists"_qs, u"credential_lists"_qs, u"CredentialListSid"_qs);
}

} // namespace trunkline::practice
