# Writes the articles with Psych. README.md says how to run it.
require 'date'
require 'fileutils'
require 'json'
require 'psych'

articles_file, folder = ARGV
articles = JSON.parse(File.read(articles_file, encoding: 'UTF-8'))
FOLDER = "#{folder}/psych".freeze
FileUtils.mkdir_p(FOLDER)

def write(name, article, **options)
  File.binwrite("#{FOLDER}/#{name}.md", "#{Psych.dump(article, **options)}---\nBody of the article.\n")
end

articles.each do |name, article|
  write("#{name}-default", article)
  write("#{name}-40", article, line_width: 40, indentation: 4)
end

shared = { 'name' => 'Harbour Post', 'tags' => %w[a b] }
write('shared', { 'title' => 'Shared', 'first' => shared, 'second' => shared, 'third' => [shared['tags']] })
write('symbols', { title: 'Symbols', kind: :news, date: Date.new(2031, 4, 2), time: Time.utc(2031, 4, 2, 6, 30),
                   big: 10**20, range: 1..3, 'list' => [:a, nil, true, 1.0e10, Float::INFINITY] })
