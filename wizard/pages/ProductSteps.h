#pragma once

#include "answers/Draft.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class BulletList;
class Button;
class Disclosure;
}

namespace trunkline::pages {

/// "What Bland needs": what is to be set on the product's own side, folded until somebody wants to know.
class ProductSteps : public QWidget
{
    Q_OBJECT
public:
    explicit ProductSteps(QWidget *parent = nullptr);

    void setDraft(Draft *draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    QPointer<Draft> m_draft;
    widgets::Disclosure *m_disclosure;
    widgets::BulletList *m_list;
    widgets::Button *m_read;
};

} // namespace trunkline::pages
