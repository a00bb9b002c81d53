package dev.vitae.export.pdf;

import java.util.function.UnaryOperator;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a page as a tree of nodes. Nothing is ever parsed, so no text can become markup, an attribute or an entity.
 *
 * <p>An element has either text or elements in it, never both: the renderer paints inline elements after the bare text
 * of their line, and the words would be read in another order than they stand in.
 */
final class Markup {
    private final Document document;
    private final UnaryOperator<String> text;

    Markup(UnaryOperator<String> text) {
        this.text = text;
        try {
            this.document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Node root(String name) {
        Element root = document.createElement(name);
        document.appendChild(root);
        return new Node(root);
    }

    Document document() {
        return document;
    }

    /** An element under construction. */
    final class Node {
        private final Element element;

        private Node(Element element) {
            this.element = element;
        }

        Node add(String name) {
            if (element.hasChildNodes() && element.getFirstChild().getNodeType() != org.w3c.dom.Node.ELEMENT_NODE) {
                throw new IllegalStateException("an element beside bare text in " + element.getTagName());
            }
            Element child = document.createElement(name);
            element.appendChild(child);
            return new Node(child);
        }

        Node add(String name, String style) {
            return add(name).with("class", style);
        }

        Node with(String attribute, String value) {
            element.setAttribute(attribute, value);
            return this;
        }

        /** A person's text. */
        Node says(String words) {
            return raw(text.apply(words));
        }

        /** Text of ours that is not shown as it is, such as a style sheet. */
        Node raw(String words) {
            if (element.hasChildNodes()) {
                throw new IllegalStateException("bare text beside something else in " + element.getTagName());
            }
            element.appendChild(document.createTextNode(words));
            return this;
        }
    }
}
