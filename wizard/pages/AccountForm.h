#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace trunkline::widgets {
class CheckRow;
class ComboBox;
class Field;
class LinkButton;
class SegmentedChoice;
class Text;
}

namespace trunkline::pages {

class CodeField;
class Keyring;

/// What one types to sign in: kind of code, the codes, region, and whether they are kept.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    explicit AccountForm(Keyring &keyring, QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    void refresh();
    void setNarrow(bool narrow);
    /// The links beside the fields; gone where a notice offers the same.
    void setSideShown(bool shown);

    /// First field that is empty or wrong; null: all are right.
    QWidget *firstToFill() const;
    void showProblems();
    /// The fields say nothing yet, as when the page is new.
    void startAnew();
    void hideSecrets();
    /// What is missing, for the bar: "Finish the Auth Token first". Empty: nothing.
    QString missing() const;
    /// Twilio refused the codes: said at the second field.
    void setRefused(bool refused);
    void pasteFromClipboard();
    void chooseAuthToken();
    /// "Remember on this computer" is ticked and can be.
    bool remembers() const;
    void setRemembers(bool on);
    /// "Make a separate key for Trunkline" is ticked and can be.
    bool wantsOwnKey() const;
    void setWantsOwnKey(bool wanted);

Q_SIGNALS:
    void edited(); ///< codes, kind or region, by the user
    void whereWanted();
    void networkWanted();
    void rememberChanged(bool on);

private:
    void buildFields();
    void buildSide();
    void buildRemember();
    void buildOwnKey();
    void offerSwitchToKey();
    void chooseKind(int segment);
    void chooseRegion(int index);
    void sortPaste(const QString &text, bool *taken);
    void showRecognised(Draft::Pasted pasted);
    void refreshRemember();
    QList<CodeField *> needed() const;

    Keyring &m_keyring;
    QPointer<setup::Session> m_session;
    bool m_refused = false;
    bool m_remember = false;
    bool m_ownKey = false;

    widgets::Text *m_kindLabel;
    widgets::SegmentedChoice *m_kind;
    CodeField *m_sid;
    CodeField *m_token;
    CodeField *m_key;
    CodeField *m_secret;
    widgets::Field *m_regionField;
    widgets::ComboBox *m_region;
    widgets::CheckRow *m_rememberRow;
    widgets::CheckRow *m_ownKeyRow;
    QWidget *m_waiting;
    QWidget *m_fields;
    QWidget *m_side;
    QHBoxLayout *m_beside;
    QVBoxLayout *m_column;
    bool m_narrow = false;
};

} // namespace trunkline::pages
