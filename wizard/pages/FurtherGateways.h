#pragma once

#include "answers/Draft.h"

#include <QPointer>
#include <QWidget>
#include <optional>

namespace trunkline::widgets {
class Button;
class Card;
class FieldLabel;
class LinkButton;
class Text;
}

namespace trunkline::pages {

/// "More gateways": a list with what each does, and a way to add and remove them.
class FurtherGateways : public QWidget
{
    Q_OBJECT
public:
    explicit FurtherGateways(QWidget *parent = nullptr);

    void setDraft(Draft *draft);
    /// "Removed …" goes when the page is left.
    void forgetRemoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void show();
    void showRows();
    void add();
    void remove(int index);
    void putBack();
    bool isFull() const;

    struct Removed
    {
        Draft::FurtherGateway gateway;
        int index;
    };

    QPointer<Draft> m_draft;
    QVector<SipUri> m_shown; ///< the rows as they are: rebuilt only when the list changed
    widgets::FieldLabel *m_label;
    widgets::Button *m_add;
    widgets::Card *m_rows;
    widgets::Text *m_rule, *m_full;
    QWidget *m_removedLine;
    widgets::Text *m_removedText;
    widgets::LinkButton *m_undo;
    std::optional<Removed> m_removed;
};

} // namespace trunkline::pages
