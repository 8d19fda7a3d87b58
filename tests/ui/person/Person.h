#pragma once

#include "pages/WizardWindow.h"
#include "practice/PracticeGateway.h"
#include "practice/PracticeTwilio.h"

#include <QTemporaryDir>
#include <QTest>

class QAbstractButton;
class QAbstractItemView;
class QLineEdit;

namespace trunkline::test {

/// Someone in front of the real window, who finds things by what they are called and uses mouse and keyboard. What is not
/// in view, not enabled or has no name cannot be used. Behind the window is a practice account: as if it were the real
/// service (`Twilio`), or as practice.
class Person
{
public:
    enum class On { Twilio, Practice };
    using Adjust = std::function<void(pages::Wiring &)>;

    explicit Person(On on = On::Twilio, const practice::Options &options = {}, Adjust adjust = {});
    /// At another window of a program that keeps its things in `folder`, with the account of somebody else's practice.
    struct At
    {
        QString endpoint, accountSid, authToken, folder;
    };
    explicit Person(const At &at);
    ~Person();

    pages::WizardWindow &window() { return *m_window; }
    practice::PracticeTwilio &twilio() { return m_twilio; }
    /// Answers in place of every address that is entered: nothing leaves this computer.
    practice::PracticeGateway &gateway() { return m_gateway; }
    setup::Session &session() { return m_window->session(); }
    QString folder() const { return m_at.folder; }
    /// Where another person finds the same account and the same computer.
    const At &at() const { return m_at; }
    /// The program is closed and started again on the same computer.
    void startAgain();
    /// The program ends without anybody having closed it, and is started again.
    void vanishAndStartAgain();
    void vanish() { m_window.reset(); }
    /// An account at this endpoint, with waits that are short.
    static setup::Service serviceAt(const QString &endpoint);
    /// From now on at each start.
    void setAdjust(Adjust adjust) { m_adjust = std::move(adjust); }

    // What can be seen. Names are compared without the & of the Alt letter; a part of the name is enough.
    QWidget *find(const QString &name) const;
    bool sees(const QString &text) const;  ///< in any label, button, field, painted list or picture
    QString everythingInView() const;      ///< all texts and accessible names, a line each: for messages and searching
    QStringList entries() const;           ///< what is typed, ticked and chosen on the page, secrets excepted
    pages::Step step() const { return m_window->step(); }

    // What can be done. Each fails the test if it cannot be done.
    void click(const QString &name);
    void clickTab(const QString &name);
    void type(const QString &field, const QString &text);
    void choose(const QString &combo, const QString &entry);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// In the menu that is open, or opens now.
    void chooseFromMenu(const QString &entry);
    void clickRow(const QString &table, const QString &containing);
    void next() { click(nextName()); }
    QString nextName() const;
    bool nextIsEnabled() const;
    QString reason() const; ///< why Next is greyed

    /// Waits for something that happens by itself.
    [[nodiscard]] bool waitFor(const std::function<bool()> &what, int ms = 15'000) const;
    [[nodiscard]] bool waitToSee(const QString &text, int ms = 15'000) const;
    [[nodiscard]] bool waitToBeAt(pages::Step wanted, int ms = 15'000) const;

    /// Until a dialog is there and has the focus.
    [[nodiscard]] bool waitForDialog() const;
    /// In init() of a test: a warning of Qt or of ours fails it.
    static void letNoWarningPass();

    // Ways through the pages that several stories share; each leaves the person on the page after.
    void typeCodes();
    void signIn();
    void nameTrunk(const QString &name);
    void giveGateway(const QString &address);
    void toNumberPage(); ///< the three above, with usual answers
    void buyNumber(const QString &number = QStringLiteral("+1 415 555 0147"));
    void toReview();
    void agreeAndGo();
    /// All of them: until the work has begun.
    void setUp();
    /// Of an account whose codes were not kept.
    void continueAndTypeCodes();
    void continueWithCodes(); ///< and go on

private:
    void open();
    sip::ProbeOptions probing();
    void callsGoToTheGateway(practice::PracticeTwilio &twilio);

    On m_on;
    Adjust m_adjust;
    QTemporaryDir m_folder;
    At m_at;
    practice::PracticeTwilio m_twilio;
    practice::PracticeGateway m_gateway;
    std::vector<std::unique_ptr<practice::PracticeTwilio>> m_rehearsals;
    std::unique_ptr<pages::WizardWindow> m_window;
};

} // namespace trunkline::test
