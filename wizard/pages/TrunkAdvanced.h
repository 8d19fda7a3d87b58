#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;

namespace trunkline::widgets {
class CheckRow;
class ComboBox;
class Field;
class LineEdit;
}

namespace trunkline::pages {

class TransferChoice;

/// The settings of a trunk that most people leave alone. What is not touched keeps Twilio's default on a new trunk, and
/// stays as it is on an existing one.
class TrunkAdvanced : public QWidget
{
    Q_OBJECT
public:
    explicit TrunkAdvanced(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    /// The existing trunk that is used; nothing: a new one is made.
    void setExisting(const std::optional<twilio::Trunk> &existing);
    void refresh();
    void setNarrow(bool narrow);

    /// How many settings differ from what would be without them.
    int changedCount() const;
    void reset();
    /// The first field that is wrong, now with its message; null: all are right.
    QWidget *showProblems();
    bool isRight() const;

    /// With what was not touched filled in.
    bool encrypts() const;
    bool looksUpNames() const;
    TransferMode transfer() const;
    RecordingMode recording() const;

Q_SIGNALS:
    void edited();

private:
    void buildSwitches();
    void buildChoices();
    void buildTexts();
    void place();
    void change(const std::function<void(TrunkSettings &)> &edit);
    QString domainProblem() const;
    void refreshTexts();
    void refreshProduct();
    void refreshTransfer();
    bool needsTransfer() const;
    QString neededBy() const; ///< "Bland needs this."

    QPointer<setup::Session> m_session;
    std::optional<twilio::Trunk> m_existing;
    bool m_narrow = false;
    bool m_showDomainProblem = false;
    bool m_showUrlProblem = false;

    QGridLayout *m_grid;
    widgets::CheckRow *m_encrypt;
    widgets::CheckRow *m_cnam;
    TransferChoice *m_transfer;
    QWidget *m_recordingColumn;
    widgets::ComboBox *m_recording;
    widgets::Field *m_recordingField;
    widgets::CheckRow *m_silence;
    widgets::LineEdit *m_domain;
    widgets::Field *m_domainField;
    widgets::LineEdit *m_url;
    widgets::Field *m_urlField;
};

} // namespace trunkline::pages
