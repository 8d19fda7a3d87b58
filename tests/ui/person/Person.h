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

    explicit Person(On on = On::Twilio, const practice::Options &options = {});
    ~Person();

    pages::WizardWindow &window() { return *m_window; }
    practice::PracticeTwilio &twilio() { return m_twilio; }
    /// Answers in place of every address that is entered: nothing leaves this computer.
    practice::PracticeGateway &gateway() { return m_gateway; }
    setup::Session &session() { return m_window->session(); }
    QString folder() const { return m_folder.path(); }
    /// The program is closed and started again on the same computer.
    void startAgain();

    // What can be seen. Names are compared without the & of the Alt letter; a part of the name is enough.
    QWidget *find(const QString &name) const;
    bool sees(const QString &text) const;  ///< in any label, button, field, painted list or picture
    QString everythingInView() const;      ///< all texts and accessible names, a line each: for messages and searching
    pages::Step step() const { return m_window->step(); }

    // What can be done. Each fails the test if it cannot be done.
    void click(const QString &name);
    void clickTab(const QString &name);
    void type(const QString &field, const QString &text);
    void choose(const QString &combo, const QString &entry);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void clickRow(const QString &table, const QString &containing);
    void next() { click(nextName()); }
    QString nextName() const;
    bool nextIsEnabled() const;
    QString reason() const; ///< why Next is greyed

    /// Waits for something that happens by itself.
    [[nodiscard]] bool waitFor(const std::function<bool()> &what, int ms = 15'000) const;
    [[nodiscard]] bool waitToSee(const QString &text, int ms = 15'000) const;
    [[nodiscard]] bool waitToBeAt(pages::Step wanted, int ms = 15'000) const;

    // Ways through the pages that several stories share; each leaves the person on the page after.
    void signIn();
    void nameTrunk(const QString &name);
    void giveGateway(const QString &address);

private:
    void open();
    sip::ProbeOptions probing();

    On m_on;
    QTemporaryDir m_folder;
    practice::PracticeTwilio m_twilio;
    practice::PracticeGateway m_gateway;
    std::vector<std::unique_ptr<practice::PracticeTwilio>> m_rehearsals;
    std::unique_ptr<pages::WizardWindow> m_window;
};

} // namespace trunkline::test
