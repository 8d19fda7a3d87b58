#pragma once

#include "PracticeLine.h"

namespace trunkline::test {

/// What stories of many numbers on one trunk have in common.
class ManyNumbers
{
public:
    /// The first so many numbers of a large account that take calls, by what answers them today.
    enum class Today { Nothing, Something, Anything };
    static QVector<PhoneNumber> of(const practice::PracticeTwilio &twilio, int count, Today today = Today::Nothing)
    {
        QVector<PhoneNumber> numbers;
        for (auto one = twilio.numbers().crbegin(); one != twilio.numbers().crend() && numbers.size() < count; ++one) {
            const bool isFree = one->trunkSid.isEmpty() && one->voiceUrl().isEmpty() && one->voiceApplicationSid().isEmpty();
            if (one->capabilities.voice && (today == Today::Anything || isFree == (today == Today::Nothing)))
                numbers.append(*PhoneNumber::parse(one->phoneNumber));
        }
        if (numbers.size() < count)
            qFatal("the practice account has no %d such numbers", count);
        return numbers;
    }

    static Answers taking(const QVector<PhoneNumber> &numbers, bool mayTakeOver = false)
    {
        Answers answers = PracticeLine::answers("null");
        for (const PhoneNumber &number : numbers)
            answers.numbers.append(UseNumber{number, mayTakeOver});
        return answers;
    }

    static Answers buying(const QStringList &numbers)
    {
        Answers answers = PracticeLine::answers("null");
        for (const QString &number : numbers)
            answers.numbers.append(BuyNumber{*PhoneNumber::parse(number), {}, {}});
        return answers;
    }

    /// Everything is served by the thread that asks, and a page of 1 000 numbers takes a moment on a busy computer.
    static twilio::Timing patient()
    {
        twilio::Timing timing = PracticeLine::quick();
        timing.idle = twilio::Timing().idle;
        timing.readDeadline = twilio::Timing().readDeadline;
        timing.writeDeadline = twilio::Timing().writeDeadline;
        return timing;
    }

    static practice::Options account(int numbers)
    {
        practice::Options options;
        options.ownedNumbers = numbers;
        return options;
    }

    static int onTrunk(const PracticeLine &line) { return line.trunk() ? int(line.practice.account().numbersOn(line.trunk()->sid).size()) : 0; }

    /// How often each number was written to, by path, as far as the account did what was asked.
    static QHash<QString, int> writes(const practice::PracticeTwilio &twilio)
    {
        QHash<QString, int> counts;
        for (const practice::Request &request : twilio.requests())
            if (request.method == "POST" && request.path.contains(u"/IncomingPhoneNumbers/"_qs) && request.acted)
                ++counts[request.path];
        return counts;
    }
    static int mostWritesToOne(const practice::PracticeTwilio &twilio)
    {
        const QHash<QString, int> counts = writes(twilio);
        return counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
    }
    static int reads(const practice::PracticeTwilio &twilio)
    {
        const auto &all = twilio.requests();
        return int(std::count_if(all.begin(), all.end(), [](const auto &one) { return !one.isWrite(); }));
    }

    static const setup::Row *row(const setup::Runner &run, const QString &key)
    {
        for (const setup::Row &one : run.rows())
            if (one.key == key)
                return &one;
        return nullptr;
    }
};

} // namespace trunkline::test
