#pragma once

#include "answers/Draft.h"
#include "widgets/Field.h"

#include <QPointer>

namespace trunkline::widgets {
class ComboBox;
}

namespace trunkline::pages {

/// "Gateway product": which one of the known it is, and under it where that is known from.
class ProductField : public widgets::Field
{
    Q_OBJECT
public:
    explicit ProductField(QWidget *parent = nullptr);

    void setDraft(Draft *draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(int index);
    void fill();
    void show();

    QPointer<Draft> m_draft;
    widgets::ComboBox *m_box;
};

} // namespace trunkline::pages
