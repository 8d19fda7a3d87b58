#pragma once

#include "answers/Answers.h"

#include <QWidget>

namespace trunkline::widgets {
class BulletList;
class ComboBox;
class Disclosure;
class Field;
}

namespace trunkline::pages {

/// "Will callers be passed on to people?": whether the trunk lets the gateway transfer calls, to whom, and what the gateway
/// has to send for it.
class TransferChoice : public QWidget
{
    Q_OBJECT
public:
    explicit TransferChoice(QWidget *parent = nullptr);

    struct Shown
    {
        TransferMode mode = TransferMode::DisableAll;
        TransferCallerId callerId = TransferCallerId::FromTransferee;
        QString neededBy;       ///< "Bland needs this."; empty: it may be off
        bool callerIdIsFixed = false; ///< by the product
        QString domain;         ///< "clinic.pstn.twilio.com" of the trunk; empty: none
    };
    void show(const Shown &shown);

Q_SIGNALS:
    void modeChosen(trunkline::TransferMode mode);
    void callerIdChosen(trunkline::TransferCallerId callerId);

private:
    static QString hint(const Shown &shown);
    void showNeeds(const Shown &shown);

    widgets::ComboBox *m_mode;
    widgets::Field *m_modeField;
    widgets::ComboBox *m_caller;
    widgets::Field *m_callerField;
    widgets::BulletList *m_needs;
    widgets::Disclosure *m_needsFold;
};

} // namespace trunkline::pages
