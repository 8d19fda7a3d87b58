#include "setup/Session.h"

#include <QDir>

// Keeping a set-up between two starts of the program: what was typed, without secrets.

namespace trunkline::setup {

namespace {

constexpr std::pair<NumberType, const char16_t *> types[] = {{NumberType::Local, u"local"},
                                                             {NumberType::TollFree, u"toll-free"},
                                                             {NumberType::Mobile, u"mobile"},
                                                             {NumberType::National, u"national"},
                                                             {NumberType::Other, u"other"}};

QJsonObject toJson(const twilio::NumberQuery &query)
{
    QString type;
    for (const auto &[one, word] : types)
        if (one == query.type)
            type = QString::fromUtf16(word);
    return {{u"country"_qs, query.country}, {u"type"_qs, type}, {u"digits"_qs, query.contains}, {u"town"_qs, query.locality},
            {u"state"_qs, query.region}, {u"postcode"_qs, query.postalCode}};
}

twilio::NumberQuery queryFrom(const QJsonObject &json)
{
    twilio::NumberQuery query;
    query.country = json.value(u"country"_qs).toString();
    query.contains = json.value(u"digits"_qs).toString();
    query.locality = json.value(u"town"_qs).toString();
    query.region = json.value(u"state"_qs).toString();
    query.postalCode = json.value(u"postcode"_qs).toString();
    for (const auto &[one, word] : types)
        if (json.value(u"type"_qs).toString() == QStringView(word))
            query.type = one;
    return query;
}

/// The record of the set-up that a draft is about.
Made madeBy(const QString &folder, const QJsonObject &draft)
{
    const auto account = AccountSid::parse(draft.value(u"accountSid"_qs).toString());
    const auto trunk = TrunkName::parse(draft.value(u"trunkName"_qs).toString());
    if (!account || !trunk)
        return {};
    return Made::of(Journal::peek(QDir(folder).filePath(u"set-ups/"_qs + Journal::fileName(*account, *trunk))));
}

} // namespace

int Session::stepsLeft() const
{
    if (!m_run)
        return m_restored ? m_restored->stepsLeft : 0;
    return int(std::count_if(m_run->rows().begin(), m_run->rows().end(), [](const Row &row) {
        return row.state != Row::State::Done && row.state != Row::State::NotNeeded && row.key != u"look" && row.key != u"check";
    }));
}

bool Session::save(const QString &step)
{
    if (!m_service.mayRemember)
        return true;
    // Before it is known whose account it is, the name that the last start knew.
    const bool knowsName = m_signIn.account() || !m_restored;
    return DraftFile(m_folder).write({{u"step"_qs, step},
                                      {u"account"_qs, knowsName ? m_signIn.accountName() : m_restored->account},
                                      {u"trunk"_qs, m_draft.text(Field::TrunkName)},
                                      {u"when"_qs, QDateTime::currentDateTime().toString(Qt::ISODate)},
                                      {u"stepsLeft"_qs, stepsLeft()},
                                      {u"undoing"_qs, m_undoWanted},
                                      {u"search"_qs, toJson(m_shop.query())},
                                      {u"draft"_qs, m_draft.toJson()}});
}

std::optional<Session::Saved> Session::saved(const QString &folder)
{
    const QJsonObject json = DraftFile(folder).read();
    if (json.isEmpty())
        return {};
    return Saved{json.value(u"step"_qs).toString(),
                 json.value(u"account"_qs).toString(),
                 json.value(u"trunk"_qs).toString(),
                 QDateTime::fromString(json.value(u"when"_qs).toString(), Qt::ISODate),
                 madeBy(folder, json.value(u"draft"_qs).toObject()),
                 json.value(u"stepsLeft"_qs).toInt(),
                 json.value(u"undoing"_qs).toBool()};
}

bool Session::restore()
{
    m_restored = saved(m_folder);
    if (!m_restored)
        return false;
    const QJsonObject json = DraftFile(m_folder).read();
    m_draft.fromJson(json.value(u"draft"_qs).toObject());
    m_shop.setQuery(queryFrom(json.value(u"search"_qs).toObject()));
    m_undoWanted = m_restored->undoing;
    if (m_service.credentials)
        fillIn(*m_service.credentials);
    return true;
}

} // namespace trunkline::setup
