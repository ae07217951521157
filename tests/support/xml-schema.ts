/** Whether a document is as its XML Schema says, by libxml2. */
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

/** What is wrong with a document, as lines of libxml2; empty when it is valid. Throws when one of the two is no XML. */
export function xmlFaults(xml: string, schema: string): readonly string[] {
  const rules = XmlDocument.fromString(schema);
  const document = XmlDocument.fromString(xml);
  const validator = XsdValidator.fromDoc(rules);
  try {
    validator.validate(document);
    return [];
  } catch (fault) {
    if (fault instanceof XmlValidateError) return fault.message.trim().split('\n');
    throw fault;
  } finally {
    for (const each of [validator, document, rules]) each.dispose();
  }
}
