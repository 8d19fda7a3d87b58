#pragma once

#include "widgets/StateMark.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace trunkline::widgets {

class Text;

/// A frame around things that belong together; padding 16.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

/// A card that tells a result: mark, first line, second line, and a widget at the trailing edge. Used for the account
/// ("Connected to Twilio"), the gateway test and the test call.
class ResultCard : public Card
{
    Q_OBJECT
public:
    explicit ResultCard(QWidget *parent = nullptr);

    void setResult(Mark mark, const QString &first, const QString &second = {});
    Mark mark() const;
    QString first() const;
    QString second() const;
    /// A small muted text before the trailing widgets ("Checked just now").
    void setNote(const QString &note);
    /// Added at the trailing edge, in the order of the calls. The card owns it.
    void addTrailing(QWidget *widget);
    /// More, below the lines; body() also takes it.
    void addBelow(QWidget *widget);
    /// First line only in normal weight ("Not tested yet").
    void setPlain(bool plain);
    /// For narrow cards: the second line and what comes below it use the whole width, not only that beside the mark.
    void setStacked(bool stacked);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void name();
    void placeEnd();

    StateMark *m_mark;
    Text *m_first;
    Text *m_second;
    Text *m_note;
    QHBoxLayout *m_head;
    QVBoxLayout *m_lines;
    QWidget *m_end;
    QHBoxLayout *m_endRow;
    bool m_endBelow = false;
};

/// A sunken strip, 44 high: "Twilio will call  sip:…  [Copy]".
class SunkenRow : public QFrame
{
    Q_OBJECT
public:
    explicit SunkenRow(QWidget *parent = nullptr);

    /// Muted words, then a value in the fixed font (always left-to-right).
    void setValue(const QString &label, const QString &value);
    QString value() const;
    void addTrailing(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Text *m_label;
    Text *m_value;
    QHBoxLayout *m_row;
};

} // namespace trunkline::widgets
