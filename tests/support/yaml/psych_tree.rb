# What Psych, the YAML reader of Jekyll, makes of texts. Run by tests/support/yaml/psych.cpp, for many texts one after
# another.
#
# A request is a line `WORD LENGTH` and so many bytes; so is an answer. `tree` asks for the syntax tree of a text's
# first document and is answered `tree` with it, in the form of tests/support/yaml/yaml_text.h, or `error` with the
# class, the line and the message. `values` asks for what Psych loads of it, in the same form: aliases are what they
# mean, `<<` has merged, maps are sorted by their keys, and every scalar is text. `type` asks for the class of the object
# that Psych makes of a plain scalar.
require 'psych'
require 'date'

STRING_TAG = 'tag:yaml.org,2002:str'.freeze
NULLS = ['', '~', 'null', 'Null', 'NULL'].freeze

def escape(text)
  text.b.gsub(/[\x00-\x1F\x7F\\]/n) { |byte| format('\x%02X', byte.ord) }
end

# Writes a syntax tree, one node a line. Psych checks aliases only when it makes objects, so that is done here.
class Writer
  def initialize
    @lines = []
    @anchors = {}
    @anchor_count = 0
  end

  def write(node, depth = 0)
    case node
    when Psych::Nodes::Alias
      number = @anchors[node.anchor] or raise Psych::BadAlias, "Unknown alias: #{node.anchor}"
      @lines << "#{' ' * depth}alias #{number}"
    when Psych::Nodes::Scalar
      is_plain = [Psych::Nodes::Scalar::ANY, Psych::Nodes::Scalar::PLAIN].include?(node.style)
      @lines << "#{' ' * depth}#{is_plain ? 'plain' : 'quoted'}#{properties(node)} \"#{escape(node.value)}\""
    else
      @lines << "#{' ' * depth}#{node.is_a?(Psych::Nodes::Mapping) ? 'map' : 'list'}#{properties(node)}"
      node.children.each { |child| write(child, depth + 1) }
    end
    @lines
  end

  private

  def properties(node)
    text = +''
    if node.anchor
      @anchors[node.anchor] = @anchor_count += 1
      text << " &#{@anchor_count}"
    end
    text << " <#{escape(node.tag).gsub(' ', '\x20')}>" if node.tag
    text
  end
end

# Writes loaded values. What holds itself is nothing within itself, as in Stet.
class ValueWriter
  LIMIT = 20_000

  def initialize
    @lines = []
    @open = {}.compare_by_identity
  end

  def write(value, depth = 0)
    return @lines << "#{' ' * depth}plain \"\"" if @open.key?(value)
    raise Psych::Exception, 'too many values' if @lines.size > LIMIT

    @open[value] = true unless value.is_a?(String)
    case value
    when Hash
      @lines << "#{' ' * depth}map"
      value.map { |key, item| [name_of(key), item] }.sort_by(&:first).each do |key, item|
        write(key, depth + 1)
        write(item, depth + 1)
      end
    when Array
      @lines << "#{' ' * depth}list"
      value.each { |item| write(item, depth + 1) }
    else
      @lines << "#{' ' * depth}plain \"#{escape(value)}\""
    end
    @open.delete(value)
    @lines
  end

  private

  def name_of(key)
    raise Psych::Exception, 'a key is a collection' unless key.is_a?(String)

    key == '~' ? '' : key.b
  end
end

# So that Psych loads every scalar as text, what is null as an empty one. A key is what is written, also `null`.
def make_text(node, is_key: false, nulls: [])
  case node
  when Psych::Nodes::Alias
    raise Psych::Exception, 'a key is an alias of nothing' if is_key && nulls.include?(node.anchor)
  when Psych::Nodes::Scalar
    is_plain = (node.plain || node.style == Psych::Nodes::Scalar::PLAIN) && node.tag != STRING_TAG
    if is_plain && (is_key ? ['', '~'] : NULLS).include?(node.value)
      node.value = ''
      nulls << node.anchor
    end
    node.quoted = true
    node.tag = nil unless node.value == '<<'
  else
    node.tag = nil
    is_map = node.is_a?(Psych::Nodes::Mapping)
    node.children.each_with_index { |child, index| make_text(child, is_key: is_map && index.even?, nulls: nulls) }
  end
end

# Jekyll hands over the text from the opening fence on.
def answer(word, text)
  document = Psych.parse("---\n#{text}".dup.force_encoding('UTF-8'))
  return ['tree', Writer.new.write(document.root).join("\n")] if word == 'tree'

  make_text(document.root)
  ['values', ValueWriter.new.write(Psych::Visitors::ToRuby.create.accept(document)).join("\n")]
rescue Psych::SyntaxError => error
  ['error', "#{error.class}\n#{error.line}\n#{error.message}"]
rescue Psych::Exception, SystemStackError => error
  ['error', "#{error.class}\n0\n#{error.message}"]
end

def type(text)
  ['type', Psych::ScalarScanner.new(Psych::ClassLoader.new).tokenize(text.force_encoding('UTF-8')).class.name]
end

$stdin.binmode
$stdout.binmode
while (line = $stdin.gets)
  word, length = line.split
  text = $stdin.read(length.to_i)
  kind, reply = word == 'type' ? type(text) : answer(word, text)
  $stdout.write("#{kind} #{reply.bytesize}\n".b, reply.b)
  $stdout.flush
end
