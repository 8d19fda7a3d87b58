#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace trunkline::widgets {
class BulletList;
class Button;
class ChoiceTable;
class ComboBox;
class EmptyState;
class Field;
class Notice;
}

namespace trunkline::pages {

class AvailableModel;
class NumberSearchForm;

/// "Get a new number": looks for numbers that Twilio sells. Nothing is bought here.
class NewNumberTab : public QWidget
{
    Q_OBJECT
public:
    explicit NewNumberTab(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    /// Loads countries, prices and, the first time, the numbers themselves.
    void enter();
    void refresh();
    QWidget *firstControl() const;
    QWidget *searchField() const;
    void showWhatIsMissing();
    /// Why one cannot go on; empty: one can.
    QString reason() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void begin();
    void search();
    void choose(int row);
    void addressChosen();
    void keepChosen();
    void show();
    void showTable();
    void showState();
    void showError();
    void showAddress();
    void showLines();
    twilio::AddressRequirement requirement() const;
    QVector<twilio::Address> fittingAddresses() const;
    bool isBlockedByTrial() const;
    bool needsDocuments() const;
    const BuyNumber *chosen() const;

    QPointer<setup::Session> m_session;
    std::optional<twilio::AvailableNumber> m_kept; ///< what is known about the number that was chosen
    NumberType m_keptType = NumberType::Local;
    AvailableModel *m_model;
    NumberSearchForm *m_form;
    widgets::Notice *m_trial, *m_error, *m_documents, *m_noAddress;
    widgets::Button *m_tryAgain, *m_documentsOpen, *m_noAddressOpen, *m_noAddressAgain, *m_more, *m_widen;
    widgets::ChoiceTable *m_table;
    widgets::EmptyState *m_nothing;
    widgets::ComboBox *m_address;
    widgets::Field *m_addressField;
    widgets::BulletList *m_lines;
    QTimer m_patience;
    bool m_entered = false; ///< it was looked at, so searching is wanted
    bool m_filling = false;
};

} // namespace trunkline::pages
