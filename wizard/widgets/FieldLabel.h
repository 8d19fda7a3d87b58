#pragma once

#include "widgets/Text.h"

namespace trunkline::widgets {

/// The name above a field, with its Alt letter, and "optional" behind it in a lighter weight where that is so.
class FieldLabel : public Text
{
    Q_OBJECT
public:
    /// `text` with & before the Alt letter.
    explicit FieldLabel(const QString &text, QWidget *parent = nullptr);

    void setOptional(bool optional);
    bool isOptional() const { return m_optional; }
    /// "Gateway product, optional", without the ampersand.
    QString spoken() const;

protected:
    Paragraph paragraph() const override;

private:
    bool m_optional = false;
};

} // namespace trunkline::widgets
