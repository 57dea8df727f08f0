"""What English words do in a keyword phrase: data."""

from __future__ import annotations

import re

AFTER_GLUE = frozenset(
    "of for and with in on the a an to by from between under at as or based via using toward towards"
    " against into among & de la von non".split()
)
"""No phrase ends with these."""
BEFORE_GLUE = frozenset(
    "of for and with in on to by from between under at as or based via using toward towards against into"
    " among & oriented driven aware i ii iii iv sp spp var subsp et al".split()
)
"""No phrase begins with these."""
GLUE = AFTER_GLUE | BEFORE_GLUE
"""Words that no Chinese character stands for."""

HEAD = frozenset(
    "algorithm analysis approach application architecture area assessment behavior behaviour capability"
    " capacity cell center change characteristic classification community computing concept construction"
    " control cooperation cost countermeasure crisis culture data database decision-making design"
    " detection development device diagnosis difference disease distribution diplomacy economy education"
    " effect efficiency energy engineering enterprise environment equation estimation evaluation evolution"
    " experiment expression factor failure feature field finance forecast framework function gene"
    " governance government growth history identification identity image impact index industry inference"
    " influence information injury innovation institution integration intelligence interaction law layer"
    " learning library literature logic machine management mankind mapping market material measurement"
    " mechanism medicine method methodology mode model modeling modelling monitoring movement network"
    " optimization organization paper parameter path pathway pattern performance philosophy planning"
    " platform policy politics power prediction prevention principle problem process production product"
    " program project property protection protein quality rate ratio recognition reform region regression"
    " regulation relation relationship reliability removal research resistance resource response"
    " responsibility restoration retrieval review right risk robot role rule safety science security"
    " segmentation selection sensor service simulation society software soil solution space spectrum"
    " stability standard state storage strategy strength structure study supervision surface surgery"
    " syndrome synthesis system teaching technique technology test theory therapy thought tracking"
    " training transformation transition translation transmission treatment trend university utilization"
    " value vehicle vision visualization water".split()
)
"""Nouns that end phrases."""

MODIFIER = frozenset(
    "new high low big deep smart green open key main multi public human rural urban modern ancient early"
    " late small large hybrid joint fast rapid long short great strong weak soft hard free full good best"
    " real virtual remote mobile random fuzzy neural complex simple single double dual multiple mixed"
    " shared balanced integrated distributed combined improved enhanced advanced aided assisted embedded"
    " supervised unsupervised unmanned artificial digital higher chinese american russian european"
    " japanese african asian british german french indian korean online wireless solar cold hot warm wet"
    " dry black white red blue clean cross inter pre post sub super anti ultra micro macro nano quasi semi"
    " self non-linear".split()
)
"""Words that another follows."""

ADJECTIVE = re.compile(
    r"(?:[^aeiou]al|ial|ual|eal|ic|ive|ous|ary|able|ible|less|ful|ent|ant|istic|[a-z]-based|ized|ised|[^e]ed)$"
)
"""Endings of adjectives."""

EPITHET = re.compile(r"(?:..(?:ata|ana|osa|ica|ina|ula|ifolia|iflora|ensis|oides|ii|ae|us|um)|spp|sp)$")
"""Endings of the second word of a species' name (Euphorbia maculata), after a capitalised one."""
