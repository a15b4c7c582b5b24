# What Psych, the YAML reader of Jekyll, makes of texts. Run by tests/support/psych.cpp, for many texts one after another.
#
# A request is a line `WORD LENGTH` and so many bytes; so is an answer. `tree` asks for the syntax tree of a text's first
# document and is answered `tree` with it, in the form of tests/support/yaml_text.h, or `error` with the class, the line
# and the message. `type` asks for the class of the object that Psych makes of a plain scalar.
require 'psych'
require 'date'

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

  def escape(text)
    text.b.gsub(/[\x00-\x1F\x7F\\]/n) { |byte| format('\x%02X', byte.ord) }
  end
end

# Jekyll hands over the text from the opening fence on.
def tree(text)
  document = Psych.parse("---\n#{text}".dup.force_encoding('UTF-8'))
  ['tree', Writer.new.write(document.root).join("\n")]
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
  kind, answer = word == 'type' ? type(text) : tree(text)
  $stdout.write("#{kind} #{answer.bytesize}\n".b, answer.b)
  $stdout.flush
end
