#pragma once

#include "pages/MonitorWindow.h"
#include "practice/PracticeGateway.h"
#include "practice/PracticeTwilio.h"

#include <QTemporaryDir>
#include <QTest>

namespace trunkline::test {

/// Someone in front of the monitor window, who finds things by what they are called. Behind it is a practice account, as if
/// it were the real service.
class Onlooker
{
public:
    using Adjust = std::function<void(pages::MonitorWiring &)>;
    using Prepare = std::function<void(practice::PracticeTwilio &)>;

    explicit Onlooker(const practice::Options &options = {}, const Prepare &prepare = {}, const Adjust &adjust = {});
    ~Onlooker();

    pages::MonitorWindow &window() { return *m_window; }
    practice::PracticeTwilio &twilio() { return m_twilio; }
    practice::PracticeGateway &gateway() { return m_gateway; }
    practice::Trunk &trunk() { return m_twilio.account().trunks.last(); }
    QString folder() const { return m_folder.path(); }

    /// On the trunk, so many minutes ago. Lists are newest first.
    static practice::Call &addCall(practice::PracticeTwilio &twilio, int minutesAgo, const QString &status = u"completed"_qs, int seconds = 134,
                                   const QString &from = u"+14155550190"_qs);
    /// A call that failed because the gateway was silent.
    static void addSilence(practice::PracticeTwilio &twilio, int minutesAgo, const QString &from = u"+14155550190"_qs);

    // What can be seen: a part of the name is enough.
    QWidget *find(const QString &name) const;
    bool sees(const QString &text) const;
    QString everythingInView() const;
    QStringList row(int row) const; ///< what its visible cells say

    // What can be done. Each fails the test if it cannot be done.
    void click(const QString &name);
    void choose(const QString &combo, const QString &entry);
    void type(const QString &field, const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void clickRow(int row);

    [[nodiscard]] bool waitFor(const std::function<bool()> &what, int ms = 15'000) const;
    [[nodiscard]] bool waitToSee(const QString &text) const;
    [[nodiscard]] bool waitUntilLoaded();

    static monitor::FeedTiming quick();
    /// In init() of a test: a warning of Qt or of ours fails it.
    static void letNoWarningPass();

private:
    QTemporaryDir m_folder;
    practice::PracticeTwilio m_twilio;
    practice::PracticeGateway m_gateway;
    QPointer<pages::MonitorWindow> m_window;
};

} // namespace trunkline::test
