// protoc-gen-lofte: writes everything that is made from the .proto files, into the repository's
// root.
#include <google/protobuf/compiler/code_generator.h>
#include <google/protobuf/compiler/plugin.h>
#include <google/protobuf/io/printer.h>
#include <google/protobuf/io/zero_copy_stream.h>

#include <memory>
#include <string>
#include <vector>

#include "binding_layouts.h"
#include "c_headers.h"
#include "catalogue.h"
#include "layout_tables.h"
#include "model.h"

namespace lofte::generator {
namespace {

class Generator : public pb::compiler::CodeGenerator {
 public:
  std::uint64_t GetSupportedFeatures() const override { return FEATURE_PROTO3_OPTIONAL; }

  bool Generate(const pb::FileDescriptor* file, const std::string&, pb::compiler::GeneratorContext*,
                std::string* error) const override {
    *error = file->name() + " alone is not enough: the files are generated together";
    return false;
  }

  bool GenerateAll(const std::vector<const pb::FileDescriptor*>& files, const std::string&,
                   pb::compiler::GeneratorContext* context, std::string* error) const override {
    try {
      write_all(make_model(files), *context);
      return true;
    } catch (const Refusal& refusal) {
      *error = refusal.what();
      return false;
    }
  }

 private:
  static void write(pb::compiler::GeneratorContext& context, const std::string& path,
                    const std::string& text) {
    const std::unique_ptr<pb::io::ZeroCopyOutputStream> stream(context.Open(path));
    pb::io::Printer(stream.get(), '$').PrintRaw(text);
  }

  static void write_all(const Model& model, pb::compiler::GeneratorContext& context) {
    for (const Document& document : model.documents) {
      write(context, "sdk/include/lofte/" + document.stem + ".h", c_header(model, document));
    }
    const std::string tables = "sdk/runtime/journal/generated/layouts";
    write(context, tables + ".h", layout_tables_header(model));
    write(context, tables + ".cc", layout_tables_source(model));
    write(context, "sdk/bindings/layouts.json", binding_layouts(model));
    write(context, "docs/catalogue.md", catalogue(model));
  }
};

}  // namespace
}  // namespace lofte::generator

int main(int argc, char** argv) {
  const lofte::generator::Generator generator;
  return google::protobuf::compiler::PluginMain(argc, argv, &generator);
}
