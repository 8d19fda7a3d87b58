#include "setup/NumberLook.h"

namespace trunkline::setup {

namespace {

/// One search: counts the answers that are still out, and ends with the first error.
class Searching : public QObject
{
public:
    Searching(twilio::Client &client, QHash<QString, NumberSid> made, QObject *owner, Then<HeldNumbers> then)
        : QObject(owner), m_client(client), m_made(std::move(made)), m_then(std::move(then))
    {}

    void begin(const QVector<PhoneNumber> &numbers)
    {
        ++m_out; // held until everything has left
        if (numbers.size() > fewNumbers)
            lookThroughTheList(numbers);
        else
            for (const PhoneNumber &number : numbers)
                lookFor(number);
        answered();
    }

private:
    void lookFor(const PhoneNumber &number)
    {
        ++m_out;
        m_client.findNumber(number, this, [this, number](Result<std::optional<twilio::IncomingNumber>> listed) {
            if (!listed)
                return end(listed.error());
            if (*listed)
                m_found.put(**listed);
            else
                lookWhetherItWasMade(number);
            answered();
        });
    }

    void lookThroughTheList(const QVector<PhoneNumber> &numbers)
    {
        ++m_out;
        m_client.findNumbers(numbers, this, [this, numbers](Result<QVector<twilio::IncomingNumber>> listed) {
            if (!listed)
                return end(listed.error());
            for (const twilio::IncomingNumber &one : *listed)
                m_found.put(one);
            for (const PhoneNumber &number : numbers)
                if (!m_found.contains(number))
                    lookWhetherItWasMade(number);
            answered();
        });
    }

    void lookWhetherItWasMade(const PhoneNumber &number)
    {
        const auto made = m_made.constFind(number.e164());
        if (made == m_made.constEnd())
            return;
        ++m_out;
        m_client.fetchNumber(*made, this, [this](Result<twilio::IncomingNumber> fetched) {
            if (!fetched && fetched.error().kind != ErrorKind::NotFound)
                return end(fetched.error());
            if (fetched)
                m_found.put(*fetched);
            answered();
        });
    }

    void answered()
    {
        if (--m_out == 0)
            end(std::move(m_found));
    }

    void end(Result<HeldNumbers> result)
    {
        if (!m_then)
            return;
        const Then<HeldNumbers> then = std::exchange(m_then, {});
        deleteLater();
        then(std::move(result));
    }

    twilio::Client &m_client;
    const QHash<QString, NumberSid> m_made;
    Then<HeldNumbers> m_then;
    HeldNumbers m_found;
    int m_out = 0;
};

} // namespace

void findNumbers(twilio::Client &client, const QVector<PhoneNumber> &numbers, const QHash<QString, NumberSid> &made,
                 QObject *owner, Then<HeldNumbers> then)
{
    (new Searching(client, made, owner, std::move(then)))->begin(numbers);
}

} // namespace trunkline::setup
