#include "setup/Check.h"

#include "answers/Isolate.h"

namespace trunkline::setup {

QJsonObject Check::toJson() const
{
    QJsonObject json{{u"subject"_qs, subject}, {u"state"_qs, token(state)}, {u"text"_qs, plain(text)}};
    if (!finding.isEmpty())
        json.insert(u"finding"_qs, plain(finding));
    if (!about.isEmpty())
        json.insert(u"about"_qs, about);
    if (isFinding())
        json.insert(u"repairable"_qs, isRepairable());
    if (drift)
        json.insert(u"changed_since"_qs, true);
    return json;
}

} // namespace trunkline::setup
