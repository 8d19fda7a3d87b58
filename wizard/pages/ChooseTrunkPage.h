#pragma once

#include "pages/Page.h"

#include <QTimer>

class QLabel;

namespace trunkline::widgets {
class Button;
class ChoiceTable;
class EmptyState;
class LineEdit;
class Notice;
class Text;
}

namespace trunkline::pages {

class PageColumn;
class TrunksModel;

/// Page 2c, "Which trunk should we look at?": any trunk of the account, whoever made it.
class ChooseTrunkPage : public Page
{
    Q_OBJECT
public:
    explicit ChooseTrunkPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    Bar bar() const override;
    bool next() override;
    void refresh() override;
    QWidget *searchField() const override;
    QString helpText() const override;
    QString summary() const override;

Q_SIGNALS:
    /// "Look in Ireland": the account is signed in to anew, for that region.
    void regionWanted(const QString &region);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showTrunks();
    void showTable(bool any);
    void showEmpty(bool empty);
    void showError();
    void fillRegions();
    void askForGateways();
    void chooseUsual();

    PageColumn *m_column;
    widgets::LineEdit *m_search;
    widgets::Text *m_count;
    widgets::Notice *m_error;
    TrunksModel *m_model;
    widgets::ChoiceTable *m_table;
    widgets::EmptyState *m_nothingFound;
    widgets::Button *m_clearSearch;
    widgets::EmptyState *m_empty;
    QList<widgets::Button *> m_regions;
    widgets::Button *m_setUp;
    std::optional<twilio::Trunk> m_chosen;
    bool m_byUser = false; ///< chosen by somebody, not by us
    bool m_showing = false;
    QTimer m_patience;
};

} // namespace trunkline::pages
